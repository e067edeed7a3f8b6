import { plainText, type Message, type View } from '../slack/index.ts';

const MOST_LINES = 14;

/** A message as a terminal shows it: no marks, entities resolved, long ones cut. */
export function plainMessage(message: Message): string {
  return clip(strip(message.blocks.length > 0 ? plainText(message.blocks) : message.text));
}

export const plainView = (view: View): string =>
  clip(strip([plainText(view.content['title']), plainText(view.blocks)].join('\n')));

const strip = (text: string): string =>
  text
    .replaceAll(/<[^<>|]+\|([^<>]+)>/g, '$1')
    .replaceAll(/<(https?:[^<>]+)>/g, '$1')
    .replaceAll(/(?<![\w*])\*(\S[^*\n]*)\*(?![\w*])/g, '$1')
    .replaceAll(/(?<![\w_])_(\S[^_\n]*)_(?![\w_])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function clip(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more lines`].join('\n') : lines.join('\n');
}
