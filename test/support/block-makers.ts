export type Json = Readonly<Record<string, unknown>>;
export type Make = (size: number) => Json;

export const a = (size: number): string => 'a'.repeat(size);
export const list = <T>(size: number, make: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => make(index));

export const plain = (size: number): Json => ({ type: 'plain_text', text: a(size) });
export const marked = (size: number): Json => ({ type: 'mrkdwn', text: a(size) });
export const option = (change: Json = {}): Json => ({ text: plain(5), value: 'v', ...change });
export const button = (change: Json = {}): Json => ({ type: 'button', text: plain(5), ...change });
export const select = (change: Json = {}): Json => ({
  type: 'static_select',
  options: [option()],
  ...change,
});
export const actions = (...elements: readonly Json[]): Json => ({ type: 'actions', elements });
export const accessory = (element: Json): Json => ({ type: 'section', text: plain(5), accessory: element });
export const input = (element: Json, change: Json = {}): Json => ({
  type: 'input',
  label: plain(5),
  element,
  ...change,
});
export const text = (change: Json = {}): Json => ({ type: 'plain_text_input', ...change });
export const picture = (change: Json = {}): Json => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'a',
  ...change,
});
export const confirm = (change: Json = {}): Json =>
  actions(button({ confirm: { title: plain(5), text: plain(5), ...change } }));
export const card = (change: Json = {}): Json => ({ type: 'card', title: marked(5), ...change });
export const table = (rows: number, columns: number): Json => ({
  type: 'table',
  rows: list(rows, () => list(columns, () => ({ type: 'raw_text', text: 'a' }))),
});
export const video = (change: Json = {}): Json => ({
  type: 'video',
  video_url: 'https://example.com/v',
  thumbnail_url: 'https://example.com/t',
  alt_text: 'a',
  title: plain(5),
  ...change,
});
