import type { Json } from '../model.ts';
import { confirmDialog } from './confirm.ts';
import { filledIn } from './fields.ts';
import { object, text } from './json.ts';
import type { Screen } from './screen.ts';

/** The message or view that blocks belong to. */
export interface Owner {
  readonly screen: Screen;
  /** Timestamp of the message or id of the view. */
  readonly id: string;
}

/** Presses a button or reports a changed menu, after the confirmation that the app may ask for. */
export async function pressElement(
  owner: Owner,
  element: Json,
  choice: string | readonly string[] | null,
  source?: HTMLElement,
): Promise<void> {
  const confirm = object(element, 'confirm');
  if ('title' in confirm && !(await confirmDialog(owner.screen, confirm))) return;
  source?.setAttribute('aria-busy', 'true');
  const action = text(element, 'action_id');
  await owner.screen.act({ act: 'click', target: owner.id, action, choice, filled: filledIn(owner.id) });
  source?.removeAttribute('aria-busy');
}
