import { clip, type Message } from './kit.ts';

const MOST = 3900;

/** The words of a message without its layout: goes out where Slack refuses the blocks, so that no answer is lost. */
export function bareMessage({ text, blocks }: Message): Message {
  const words = textsIn(blocks).join('\n');
  return { text: clip(words === '' ? text : words, MOST), blocks: [] };
}

/** Texts in the order in which they stand; labels of buttons, which nobody could press, are left out. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'actions') return [];
  if ('text' in value && typeof value.text === 'string') return [value.text];
  return Object.values(value).flatMap(textsIn);
}
