import { misuse } from '../slack/misuse.ts';
import type { Actor, Message, Slack, View } from '../slack/index.ts';
import { elementsOf } from '../slack/blocks.ts';

/** What a step of the tour has to work with. */
export interface Scene {
  readonly slack: Slack;
  /** Timestamps that a later step needs, by name. */
  readonly memory: Map<string, string>;
}

/** What came of a step: what was done, what the person saw, and where to look. */
export interface Outcome {
  readonly did: string;
  readonly saw: string;
  readonly as: string;
  readonly place: string;
  readonly thread?: string;
  readonly tab?: 'messages' | 'home';
}

const PATIENCE_MS = 10_000;

/** Waits for the app's next message that the person sees in a place, newer than `afterTs`. */
export function nextAnswer(scene: Scene, actor: Actor, place: string, afterTs: string): Promise<Message> {
  const { botUser } = scene.slack.workspace;
  return scene.slack.waitFor(
    () => actor.read(place).find(({ ts, user }) => user === botUser && ts > afterTs),
    PATIENCE_MS,
  );
}

/** The newest timestamp that a person sees in a place: what comes after it is new. */
export const newestIn = (actor: Actor, place: string): string => actor.read(place).at(-1)?.ts ?? '';

/** Waits for a modal whose text is other than `before`. */
export function nextModal(scene: Scene, actor: Actor, isReady: (view: View) => boolean): Promise<View> {
  return scene.slack.waitFor(() => {
    const view = actor.modal();
    return view && isReady(view) ? view : undefined;
  }, PATIENCE_MS);
}

/** Presses the button whose action id begins so. @throws BotError `INPUT_INVALID` when the message has none. */
export async function pressFirst(actor: Actor, message: Message, actionPrefix: string): Promise<string> {
  const placed = elementsOf(message.blocks).find(({ element }) =>
    String(element['action_id']).startsWith(actionPrefix),
  );
  if (!placed) throw misuse(`The message has no button ${actionPrefix}.`);
  await actor.click(message.ts, String(placed.element['action_id']));
  const label = placed.element['text'];
  return typeof label === 'object' && label !== null && 'text' in label ? String(label.text) : '';
}
