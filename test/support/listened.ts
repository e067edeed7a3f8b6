import { listeners } from '../../src/slack/listeners/index.ts';
import type { Desk, Registrar } from '../../src/slack/desk.ts';

/** What a listener is attached to: the name or pattern it waits for, or fields that must fit. */
export type Constraint = string | RegExp | Readonly<Record<string, string | RegExp>>;

export type Listened = Readonly<
  Record<'action' | 'command' | 'event' | 'shortcut' | 'view', readonly Constraint[]>
>;

/** Everything that the bot listens to: the real listeners, attached to an app that only takes note. */
export function listened(): Listened {
  const noted: Record<keyof Listened, Constraint[]> = {
    action: [],
    command: [],
    event: [],
    shortcut: [],
    view: [],
  };
  const note = (kind: keyof Listened) => (constraint: Constraint) => void noted[kind].push(constraint);
  const app = {
    action: note('action'),
    command: note('command'),
    event: note('event'),
    shortcut: note('shortcut'),
    view: note('view'),
  };
  for (const listen of listeners) listen(app as unknown as Registrar, {} as Desk);
  return noted;
}
