import { messageBlock, viewBlock } from './limits/blocks.ts';
import { plain } from './limits/objects.ts';
import {
  anything,
  flag,
  isJson,
  lengthOf,
  list,
  oneOf,
  shape,
  string,
  type Json,
  type Report,
} from './limits/rules.ts';

export type Surface = 'message' | 'modal' | 'home';

const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const;

/** Slack refuses a message whose blocks are longer in all; where exactly is not documented (seen between 11,300 and 13,300 characters). */
export const MOST_BLOCK_TEXT = 11_000;

/** Slack cuts `text` at 40,000 and asks for less than 4,000. */
const MOST_MESSAGE_TEXT = 4000;

/**
 * What Slack would refuse about the blocks, as `what is wrong [json-pointer:/blocks/0/text]`; empty when all is well.
 * Names places and limits, never the content.
 * @see docs.slack.dev/reference/block-kit, read 2026-11
 */
export function findBlockProblems(blocks: readonly unknown[], surface: Surface): readonly string[] {
  return collect((report) => {
    const block = surface === 'message' ? messageBlock : viewBlock;
    list(block, 0, MOST_BLOCKS[surface])(blocks, '/blocks', report);
    checkNames(blocks, report);
    if (surface === 'message') checkTotals(blocks, report);
  });
}

/** A message as `chat.postMessage`, `chat.postEphemeral` or a `response_url` takes it: `text` beside `blocks`. */
export function findMessageProblems(message: {
  readonly text?: unknown;
  readonly blocks?: unknown;
}): readonly string[] {
  const texts = collect((report) => string(MOST_MESSAGE_TEXT)(message.text ?? '', '/text', report));
  if (message.blocks === undefined) return texts;
  return [...texts, ...blockProblemsOf(message.blocks, 'message')];
}

/** A modal or a Home tab. */
export function findViewProblems(view: unknown): readonly string[] {
  if (!isJson(view)) return ['must be an object [json-pointer:]'];
  const surface = view['type'] === 'home' ? 'home' : 'modal';
  const frame = collect((report) => {
    VIEWS[surface](view, '', report);
    if (surface === 'modal') checkModal(view, report);
  });
  return [...frame, ...blockProblemsOf(view['blocks'], surface)];
}

const VIEW = {
  type: oneOf('modal', 'home'),
  blocks: anything,
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};

const VIEWS = {
  home: shape(VIEW, 'type', 'blocks'),
  modal: shape(
    {
      ...VIEW,
      title: plain(24),
      submit: plain(24),
      close: plain(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
    'type',
    'blocks',
    'title',
  ),
};

function blockProblemsOf(blocks: unknown, surface: Surface): readonly string[] {
  return Array.isArray(blocks)
    ? findBlockProblems(blocks, surface)
    : ['must be a list [json-pointer:/blocks]'];
}

function checkModal(view: Json, report: Report): void {
  const blocks = Array.isArray(view['blocks']) ? view['blocks'] : [];
  if (blocks.length === 0) report('no fewer than 1 items allowed', '/blocks');
  const hasInput = blocks.some((block) => isJson(block) && block['type'] === 'input');
  if (hasInput && view['submit'] === undefined) report('a modal with an input needs submit', '/submit');
}

/** `block_id` is unique in a surface, `action_id` within its block. */
function checkNames(blocks: readonly unknown[], report: Report): void {
  const ids = blocks.map((block) => (isJson(block) ? block['block_id'] : undefined));
  for (const [index, id] of ids.entries())
    if (id !== undefined && ids.indexOf(id) < index)
      report('block_id is used twice', `/blocks/${index}/block_id`);
  for (const [index, block] of blocks.entries()) {
    const elements = isJson(block) && Array.isArray(block['elements']) ? block['elements'] : [];
    const names = elements.map((element) => (isJson(element) ? element['action_id'] : undefined));
    for (const [place, name] of names.entries())
      if (name !== undefined && names.indexOf(name) < place)
        report('action_id is used twice', `/blocks/${index}/elements/${place}/action_id`);
  }
}

function checkTotals(blocks: readonly unknown[], report: Report): void {
  const tables = blocks.filter((block) => isJson(block) && block['type'] === 'table');
  if (tables.length > 1) report('only one table allowed', '/blocks');
  if (countText(blocks) > MOST_BLOCK_TEXT)
    report(`must not be longer than ${MOST_BLOCK_TEXT} characters in all`, '/blocks');
}

/** Code points of every text and every button value within. */
export function countText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countText(item), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, item]) =>
      sum +
      (typeof item === 'string' && (name === 'text' || name === 'value') ? lengthOf(item) : countText(item)),
    0,
  );
}

function collect(run: (report: Report) => void): readonly string[] {
  const problems: string[] = [];
  run((what, path) => problems.push(`${what} [json-pointer:${path}]`));
  return problems;
}
