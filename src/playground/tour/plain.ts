import { elementsOf } from '../slack/blocks.ts';
import { plainText, type Block, type Message, type Slack, type View } from '../slack/index.ts';

const MOST_LINES = 20;

/** A message as a terminal shows it: no marks, buttons in brackets, people by name, long ones cut. */
export function plainMessage(slack: Slack, message: Message): string {
  const lines = message.blocks.length > 0 ? message.blocks.map(plainBlock) : [message.text];
  return clip(strip(slack, lines.join('\n')));
}

export const plainView = (slack: Slack, view: View): string =>
  clip(strip(slack, [plainText(view.content['title']), ...view.blocks.map(plainBlock)].join('\n')));

function plainBlock(block: Block): string {
  if (block.type !== 'actions') return plainText(block);
  return elementsOf([block])
    .map(({ element }) => `[${plainText(element['text'])}]`)
    .join(' ');
}

const strip = (slack: Slack, text: string): string =>
  text
    .replaceAll(/<@(\w+)>/g, (whole, id: string) => nameOf(slack, id) ?? whole)
    .replaceAll(/<[^<>|]+\|([^<>]+)>/g, '$1')
    .replaceAll(/<(https?:[^<>]+)>/g, '$1')
    .replaceAll(/(?<![\w*])\*(\S[^*\n]*)\*(?![\w*])/g, '$1')
    .replaceAll(/(?<![\w_])_(\S[^_\n]*)_(?![\w_])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function nameOf(slack: Slack, id: string): string | undefined {
  const person = slack.workspace.people.get(id);
  return person && `@${person.handle}`;
}

function clip(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rest = lines.length - MOST_LINES;
  return rest > 1 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more lines`].join('\n') : lines.join('\n');
}
