import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { drawElement, drawImage, drawRow } from './elements.ts';
import { labelOf } from './fields.ts';
import { formatted } from './formatted.ts';
import { list, object, text } from './json.ts';
import type { Owner } from './owner.ts';
import { drawRichText } from './rich-text.ts';

type Draw = (owner: Owner, block: Json) => HTMLElement;

/** Draws the blocks of a message, a modal or a Home tab. */
export const drawBlocks = (owner: Owner, blocks: readonly Json[]): HTMLElement =>
  h('div', { class: 'blocks' }, ...blocks.map((block) => drawBlock(owner, block)));

function drawBlock(owner: Owner, block: Json): HTMLElement {
  const draw = DRAW[text(block, 'type')] ?? drawUnknown;
  const element = draw(owner, block);
  element.dataset['block'] = text(block, 'block_id');
  return element;
}

const DRAW: Readonly<Record<string, Draw>> = {
  section: drawSection,
  header: (_owner, block) => h('h3', { class: 'header-block' }, labelOf(block, 'text')),
  divider: () => h('hr'),
  actions: drawRow,
  context_actions: drawRow,
  context: drawContext,
  image: drawImageBlock,
  input: drawInput,
  markdown: ({ screen }, block) =>
    h('div', { class: 'section' }, formatted(screen, fromMarkdown(text(block, 'text')))),
  rich_text: ({ screen }, block) => drawRichText(screen, block),
};

/** Text of a text object: mrkdwn drawn, plain text as it is. */
function drawText({ screen }: Owner, words: Json): Node {
  const source = text(words, 'text');
  return text(words, 'type') === 'mrkdwn' ? formatted(screen, source) : document.createTextNode(source);
}

function drawSection(owner: Owner, block: Json): HTMLElement {
  const id = `label-${owner.id}-${text(block, 'block_id')}`;
  const words = h('div', { class: 'section-text', id });
  if ('text' in block) words.append(drawText(owner, object(block, 'text')));
  const fields = list(block, 'fields').map((field) => h('div', {}, drawText(owner, field)));
  if (fields.length > 0) words.append(h('div', { class: 'fields' }, ...fields));
  const accessory = object(block, 'accessory');
  const beside =
    'type' in accessory ? h('div', { class: 'accessory' }, drawElement(owner, accessory, id, false)) : null;
  return h('div', { class: 'section' }, words, beside);
}

function drawContext(owner: Owner, block: Json): HTMLElement {
  const parts = list(block, 'elements').map((element) =>
    text(element, 'type') === 'image' ? drawImage(element) : h('span', {}, drawText(owner, element)),
  );
  return h('div', { class: 'context' }, ...parts);
}

function drawImageBlock(_owner: Owner, block: Json): HTMLElement {
  const title = labelOf(block, 'title');
  const image = h('img', { src: text(block, 'image_url'), alt: text(block, 'alt_text') });
  return h('figure', {}, title ? h('figcaption', {}, title) : null, image);
}

/** A labelled field. What is wrong with it is put under it later, by its block id. */
function drawInput(owner: Owner, block: Json): HTMLElement {
  const id = `label-${owner.id}-${text(block, 'block_id')}`;
  const hint = labelOf(block, 'hint');
  const isInForm = block['dispatch_action'] !== true;
  const optional = block['optional'] === true ? h('span', { class: 'optional' }, ' (optional)') : null;
  return h(
    'div',
    { class: 'input-block' },
    h('div', { class: 'label', id }, labelOf(block, 'label'), optional),
    drawElement(owner, object(block, 'element'), id, isInForm),
    hint ? h('div', { class: 'hint' }, hint) : null,
    h('div', { class: 'error', role: 'alert', id: `error-${id}` }),
  );
}

const drawUnknown: Draw = (_owner, block) => h('div', { class: 'unknown' }, `[${text(block, 'type')}]`);

/** Standard Markdown in Slack's own marks, as far as the two differ in what apps commonly send. */
const fromMarkdown = (source: string): string =>
  source
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replaceAll(/^#{1,6} (.+)$/gm, '*$1*')
    .replaceAll(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, '<$2|$1>')
    .replaceAll(/^[-*] /gm, '• ');

/** Shows under each field what is wrong with it, and takes away what was shown before. */
export function showErrors(root: Element, errors: Readonly<Record<string, string>>): void {
  for (const block of root.querySelectorAll<HTMLElement>('.input-block')) {
    const problem = errors[block.dataset['block'] ?? ''] ?? '';
    const line = block.querySelector('.error');
    const field = block.querySelector('input, textarea, select');
    if (line) line.textContent = problem;
    if (line) field?.setAttribute('aria-describedby', line.id);
    field?.setAttribute('aria-invalid', String(problem !== ''));
  }
}
