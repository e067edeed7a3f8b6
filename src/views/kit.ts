import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  ModalView,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';

/** What a view draws: blocks, and the text that lock screens, e-mails and old clients show in their place. */
export interface Message {
  /** Generic enough for a lock screen: never a question, a name or a number. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Takes the power out of foreign text: `<!channel>` in it would call everybody. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** At most `most` characters of foreign text, with an ellipsis where it was cut; not escaped yet. */
export function clip(text: string, most: number): string {
  const points = Array.from(text);
  return points.length <= most
    ? text
    : `${points
        .slice(0, Math.max(0, most - 1))
        .join('')
        .trimEnd()}…`;
}

/** Foreign text, safe and short enough; what escaping adds counts, as it does for Slack. */
export const safe = (text: string, most = 1000): string => cut(escapeText(text), most);

export const plainText = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: clip(text, most),
  emoji: true,
});

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plainText(text, 150) });

export const divider: DividerBlock = { type: 'divider' };

/** Text that is escaped already and may hold marks such as `*bold*`. */
export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cut(text, 3000), verbatim: true },
});

/** As few sections as hold all the lines, in order. */
export function sections(lines: readonly string[]): SectionBlock[] {
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + line.length < 2900)
      packed[packed.length - 1] = `${last}\n${line}`;
    else packed.push(line);
  }
  return packed.map(section);
}

/** The first lines that stay within `room` characters together, and how many are left. A message holds the default. */
export function linesWithin(
  lines: readonly string[],
  room = 9500,
): { readonly shown: readonly string[]; readonly rest: number } {
  let used = 0;
  const shown: string[] = [];
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    shown.push(line);
  }
  return { shown, rest: lines.length - shown.length };
}

export const context = (...texts: readonly string[]): ContextBlock => ({
  type: 'context',
  elements: texts.slice(0, 10).map((text) => ({ type: 'mrkdwn', text: cut(text, 2000), verbatim: true })),
});

export interface ButtonDraft {
  readonly actionId: string;
  readonly label: string;
  /** Ids only: what stands here travels through Slack. */
  readonly value?: string;
  readonly style?: 'primary' | 'danger';
  /** What a screen reader says where the label is an emoji. */
  readonly spoken?: string;
}

export const buttons = (...drafts: readonly ButtonDraft[]): ActionsBlock => ({
  type: 'actions',
  elements: drafts.map(button),
});

const button = ({ actionId, label, value, style, spoken }: ButtonDraft): Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(label, 75),
  ...(value === undefined ? {} : { value }),
  ...(style === undefined ? {} : { style }),
  ...(spoken === undefined ? {} : { accessibility_label: clip(spoken, 75) }),
});

/** A modal without fields. */
export const modal = (title: string, blocks: readonly KnownBlock[]): ModalView => ({
  type: 'modal',
  title: plainText(title, 24),
  close: plainText('Close', 24),
  blocks: blocks.slice(0, 100),
});

/** A message in a modal. */
export const modalOf = (title: string, { blocks }: Message): ModalView => modal(title, blocks);

/** Shortens marked text without leaving half an entity or half a link behind. */
function cut(text: string, most: number): string {
  const points = Array.from(text);
  if (points.length <= most) return text;
  const head = points.slice(0, most - 1).join('');
  return `${head
    .replace(/&[a-z]{0,4}$/, '')
    .replace(/<[^<>]*$/, '')
    .trimEnd()}…`;
}
