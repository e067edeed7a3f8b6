import { describe, expect, it } from 'vitest';

import {
  countText,
  findBlockProblems,
  findMessageProblems,
  findViewProblems,
  MOST_BLOCK_TEXT,
} from '../../../src/views/limits.ts';
import {
  a,
  actions,
  button,
  input,
  list,
  marked,
  plain,
  table,
  text,
  type Json,
} from '../../support/block-makers.ts';

const header = (length: number): Json => ({
  type: 'header',
  text: { type: 'plain_text', text: '😀'.repeat(length) },
});

it('counts what a person counts: an emoji is one character', () => {
  expect(findBlockProblems([header(150)], 'message')).toEqual([]);
  expect(findBlockProblems([header(151)], 'message')).toHaveLength(1);
});

it('names the place and the limit, never the content', () => {
  const value = `Canary ${a(2000)}`;
  expect(findBlockProblems([{ type: 'divider' }, actions(button({ value }))], 'message')).toEqual([
    'must not be longer than 2000 characters [json-pointer:/blocks/1/elements/0/value]',
  ]);
});

const BROKEN: readonly (readonly [string, unknown, string])[] = [
  ['a kind that Slack does not know', { type: 'sections' }, 'unsupported type'],
  ['no kind', {}, 'unsupported type'],
  ['no object', 'divider', 'unsupported type'],
  ['a field that Slack does not know', { type: 'divider', colour: 'red' }, 'unknown field'],
  ['a section of nothing', { type: 'section' }, 'needs one of text, fields'],
  ['a header in marked text', { type: 'header', text: marked(5) }, 'unsupported type'],
  ['a header without text', { type: 'header' }, 'missing required field'],
  ['text that is a number', { type: 'header', text: { type: 'plain_text', text: 5 } }, 'must be a string'],
  ['a row that is no list', { type: 'actions', elements: {} }, 'must be a list'],
  ['a style of its own', actions(button({ style: 'green' })), 'must be one of primary, danger'],
  ['a field in a row of buttons', actions(text()), 'unsupported type'],
  ['a button as an input', input(button()), 'unsupported type'],
  ['a menu of nothing', actions({ type: 'static_select' }), 'needs one of options, option_groups'],
  ['a picture from nowhere', { type: 'image', alt_text: 'a' }, 'needs one of image_url, slack_file'],
  ['a length in words', input(text({ max_length: '10' })), 'must be a number'],
  ['a yes in words', input(text({ multiline: 'yes' })), 'must be a boolean'],
];

it.each(BROKEN)('refuses %s', (_name, block, problem) => {
  const problems = findBlockProblems([block], 'message');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(`${problem} [json-pointer:/blocks/0`);
});

it('lets no block have the id of another, and no button that of another in its row', () => {
  const twice = [
    { type: 'divider', block_id: 'x' },
    { type: 'divider', block_id: 'x' },
  ];
  expect(findBlockProblems(twice, 'modal')).toEqual([
    'block_id is used twice [json-pointer:/blocks/1/block_id]',
  ]);
  const row = actions(button({ action_id: 'y' }), button({ action_id: 'y' }));
  expect(findBlockProblems([row], 'modal')).toEqual([
    'action_id is used twice [json-pointer:/blocks/0/elements/1/action_id]',
  ]);
  expect(
    findBlockProblems([actions(button({ action_id: 'y' })), actions(button({ action_id: 'y' }))], 'modal'),
  ).toEqual([]);
});

it('lets a message have one table', () => {
  expect(findBlockProblems([table(1, 1), table(1, 1)], 'message')).toEqual([
    'only one table allowed [json-pointer:/blocks]',
  ]);
});

const sections = (size: number): Json[] => [
  ...list(Math.floor(size / 1000), () => ({ type: 'section', text: marked(1000) })),
  ...(size % 1000 === 0 ? [] : [{ type: 'section', text: marked(size % 1000) }]),
];

describe('all text of a message together', () => {
  it('is at most what Slack was seen to take', () => {
    expect(findBlockProblems(sections(MOST_BLOCK_TEXT), 'message')).toEqual([]);
    expect(findBlockProblems(sections(MOST_BLOCK_TEXT + 1), 'message')).toHaveLength(1);
    expect(MOST_BLOCK_TEXT).toBeLessThan(12_000);
  });

  it('is not counted in a view', () => expect(findBlockProblems(sections(20_000), 'modal')).toEqual([]));

  it('is counted with labels and values', () =>
    expect(
      countText([
        actions(button({ text: plain(7), value: a(20) })),
        { type: 'section', fields: [marked(3)] },
      ]),
    ).toBe(30));
});

describe('a message', () => {
  it('needs text beside its blocks, of at most 4000 characters', () => {
    expect(findMessageProblems({ text: a(4000) })).toEqual([]);
    expect(findMessageProblems({ text: a(4001) })).toHaveLength(1);
    expect(findMessageProblems({ blocks: [] })).toEqual([
      'must not be shorter than 1 characters [json-pointer:/text]',
    ]);
  });

  it('needs a list of blocks', () =>
    expect(findMessageProblems({ text: 'a', blocks: {} })).toEqual([
      'must be a list [json-pointer:/blocks]',
    ]));
});

const modal = (change: Json = {}): Json => ({
  type: 'modal',
  title: plain(5),
  blocks: [{ type: 'divider' }],
  ...change,
});

describe('a view', () => {
  it.each([
    ['title', 24, (size: number) => modal({ title: plain(size) })],
    ['submit', 24, (size: number) => modal({ submit: plain(size) })],
    ['close', 24, (size: number) => modal({ close: plain(size) })],
    ['private_metadata', 3000, (size: number) => modal({ private_metadata: a(size) })],
    ['callback_id', 255, (size: number) => modal({ callback_id: a(size) })],
    ['external_id', 255, (size: number) => modal({ external_id: a(size) })],
  ] as const)('has a %s of at most %i characters', (_name, most, make) => {
    expect(findViewProblems(make(most))).toEqual([]);
    expect(findViewProblems(make(most + 1))).toHaveLength(1);
  });

  it.each([
    ['no title', modal({ title: undefined }), 'missing required field [json-pointer:/title]'],
    ['no block', modal({ blocks: [] }), 'no fewer than 1 items allowed [json-pointer:/blocks]'],
    ['no list of blocks', { type: 'home', blocks: {} }, 'must be a list [json-pointer:/blocks]'],
    [
      'a field and no button to send it',
      modal({ blocks: [input(text())] }),
      'a modal with an input needs submit [json-pointer:/submit]',
    ],
    [
      'a title on the Home tab',
      { type: 'home', blocks: [], title: plain(5) },
      'unknown field [json-pointer:/title]',
    ],
    ['nothing at all', undefined, 'must be an object [json-pointer:]'],
  ])('is refused with %s', (_name, view, problem) => expect(findViewProblems(view)).toEqual([problem]));

  it('takes fields with a button to send them', () =>
    expect(findViewProblems(modal({ submit: plain(5), blocks: [input(text())] }))).toEqual([]));
});
