/** A button as a person meets it. */
export interface DrawnButton {
  readonly actionId: string;
  readonly label: string;
  readonly value: string;
}

/** All text that stands in a message or view, one line per text object, labels of buttons included. */
export const wordsIn = (value: unknown): string =>
  objectsIn(value)
    .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
    .join('\n');

export const buttonsIn = (value: unknown): readonly DrawnButton[] =>
  objectsIn(value)
    .filter(({ type }) => type === 'button')
    .map((button) => ({
      actionId: String(button['action_id']),
      label: wordsIn(button['text']),
      value: typeof button['value'] === 'string' ? button['value'] : '',
    }));

/** What Slack would take for a mention, a link or a call to everybody: all that stands between `<` and `>` in marked text. */
export const controlsIn = (value: unknown): readonly string[] =>
  objectsIn(value)
    .filter(({ type }) => type === 'mrkdwn')
    .flatMap(({ text }) => (typeof text === 'string' ? (text.match(/<[^>]*>?/g) ?? []) : []));

type Json = Readonly<Record<string, unknown>>;

function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}
