import { describe, expect, it } from 'vitest';

import { commands } from '../../../commands/index.ts';
import type { ReplyValue } from '../../../src/core/reply.ts';
import { findMessageProblems } from '../../../src/views/limits.ts';
import { replyView } from '../../../src/views/reply.ts';
import { answerOf } from '../../support/answers.ts';
import { controlsIn, wordsIn } from '../../support/blocks.ts';
import { filled, HOSTILE, VERDICTS } from '../../support/extremes.ts';

const wordsOf = (value: ReplyValue): string => wordsIn(replyView(value, 'private').blocks);

const RELATED = { id: 'owls.mail', title: 'Owl Mail', verdict: 'required' } as const;
const RECORD = {
  id: 'pigeons.post.eligibility',
  title: 'Pigeon Post',
  verdict: 'conditional',
  statement: 'Inside the city.',
  why: 'Known there.',
  path: ['Pigeon Post', 'Rings'],
  edition: '2024-01-31',
  trap: 'It is torn.',
  related: [RELATED],
} as const;
const HEALTH = [
  { name: 'store', state: 'ok', detail: 'readable' },
  { name: 'clock', state: 'failed', detail: '9 s off', hint: 'Set it.' },
] as const;

const ORDINARY: readonly ReplyValue[] = [
  { kind: 'answer', answer: answerOf() },
  { kind: 'why', answer: answerOf() },
  { kind: 'record', record: RECORD },
  { kind: 'help', commands },
  ...commands.map(({ name: about }): ReplyValue => ({ kind: 'help', commands, about })),
  { kind: 'status', health: HEALTH, guide: '2024-01-31', version: '0.0.1' },
  {
    kind: 'settings',
    settings: [{ name: 'notices', value: 'all', summary: 'Which.', choices: ['all'] }],
    mayChange: true,
  },
  { kind: 'listing', listing: { title: 'Birds', columns: ['Name', 'Says'], rows: [['Owl', 'Hoo']] } },
  { kind: 'listing', listing: { title: 'No birds', columns: ['Name'], rows: [] } },
  { kind: 'note', text: 'Ask something first.' },
  { kind: 'problem', code: 'INTERNAL', hint: 'Try again.', reference: 'ab12' },
];

/** Every kind of reply, as long as it may get, of the given characters. */
const long = (by: string): readonly ReplyValue[] => {
  const text = filled(3000, by);
  const health = Array.from({ length: 60 }, () => ({
    name: text,
    state: 'warning' as const,
    detail: text,
    hint: text,
  }));
  const settings = Array.from({ length: 60 }, () => ({
    name: text,
    value: text,
    summary: text,
    choices: [text],
  }));
  const help = {
    name: 'ask',
    summary: text,
    usage: text,
    examples: Array.from({ length: 20 }, () => text),
    surfaces: [],
  };
  const rows = Array.from({ length: 200 }, () => Array.from({ length: 9 }, () => text));
  return [
    {
      kind: 'record',
      record: {
        ...RECORD,
        id: text,
        title: text,
        statement: text,
        why: text,
        trap: text,
        path: Array.from({ length: 12 }, () => text),
        related: Array.from({ length: 20 }, () => ({ ...RELATED, title: text })),
      },
    },
    { kind: 'help', commands: Array.from({ length: 60 }, () => help) },
    { kind: 'help', commands: [help], about: 'ask' },
    { kind: 'status', health, guide: text, version: text },
    { kind: 'settings', settings, mayChange: true },
    {
      kind: 'listing',
      listing: { title: text, columns: Array.from({ length: 9 }, () => text), rows, footer: text },
    },
    { kind: 'note', text },
    { kind: 'problem', code: 'INTERNAL', hint: text, reference: text },
  ];
};

it.each(ORDINARY.map((value) => [value.kind, value] as const))(
  'draws %s as Slack takes it',
  (_kind, value) => {
    const message = replyView(value, 'private');
    expect(findMessageProblems(message)).toEqual([]);
    expect(message.blocks.length).toBeGreaterThan(0);
    expect(controlsIn(message.blocks)).toEqual([]);
  },
);

describe.each(HOSTILE)('made of %s', (_name, by) => {
  it.each(long(by).map((value) => [value.kind, value] as const))(
    'draws %s as Slack takes it',
    (_kind, value) => {
      const message = replyView(value, 'private');
      expect(findMessageProblems(message)).toEqual([]);
      expect(controlsIn(message.blocks)).toEqual([]);
    },
  );
});

it('shows no word and no number of a reply on a lock screen', () => {
  const texts = [...ORDINARY, ...long('Canary 7 ')].map((value) => replyView(value, 'private').text);
  expect(texts.filter((text) => text === '' || /canary|\d|pigeon|\bowl/i.test(text))).toEqual([]);
});

it('shows words of the question to its asker alone', () => {
  const why: ReplyValue = { kind: 'why', answer: answerOf() };
  expect(wordsIn(replyView(why, 'private').blocks)).toContain('may pigeons carry phi');
  expect(wordsIn(replyView(why, 'thread').blocks)).not.toContain('may pigeons carry phi');
});

it('shows a record with its verdict first, and its place', () =>
  expect(wordsOf({ kind: 'record', record: RECORD }).split('\n')).toEqual([
    'Pigeon Post',
    '☑️ *Eligible with conditions*',
    'Inside the city.',
    '*Why:* Known there.',
    '*About the guide:* It is torn.',
    '*Related:* Owl Mail (required)',
    '📖 Pigeon Post › Rings · Architecting for HIPAA on Twilio, edition of January 31, 2024',
    '`pigeons.post.eligibility`',
  ]));

it.each(VERDICTS)('shows a record that says %s', (verdict) =>
  expect(
    findMessageProblems(replyView({ kind: 'record', record: { ...RECORD, verdict } }, 'private')),
  ).toEqual([]),
);

it('lists every word in help with what it does, and says what the bot is not for', () => {
  const words = wordsOf({ kind: 'help', commands });
  for (const { name, summary } of commands)
    expect(words).toMatch(new RegExp(`\`/hipaa ${name}\\b[^\`]*\` — ${summary}`));
  expect(words).toContain('Not legal advice. Keep PHI out of questions');
});

it('shows how one word is used', () =>
  expect(wordsOf({ kind: 'help', commands, about: 'ask' })).toContain('• `/hipaa ask is MMS eligible?`'));

it('puts what needs somebody first, with what to do, and tells state by emoji and word', () =>
  expect(
    wordsOf({ kind: 'status', health: HEALTH, guide: '2024-01-31', version: '0.0.1' }).split('\n'),
  ).toEqual([
    'Sidekeeper needs attention',
    '⛔ Failed · *clock:* 9 s off',
    '      Set it.',
    '✅ OK · *store:* readable',
    'Sidekeeper 0.0.1 · guide of January 31, 2024; newer editions exist',
  ]));

it('says so when all is well', () => {
  const health = [...HEALTH.slice(0, 1), { name: 'slack', state: 'off', detail: 'not set' } as const];
  expect(replyView({ kind: 'status', health, guide: '2024-01-31', version: '0.0.1' }, 'private').text).toBe(
    'Sidekeeper is well',
  );
});

it('shows a channel by its name, and how an admin changes a setting', () => {
  const settings = [{ name: 'compliance-channel', value: 'C012AB3CD', summary: 'Where.', choices: [] }];
  expect(wordsOf({ kind: 'settings', settings, mayChange: true })).toMatch(
    /<#C012AB3CD>[\s\S]*`\/hipaa settings &lt;name/,
  );
  expect(wordsOf({ kind: 'settings', settings, mayChange: false })).toContain('Only admins change settings.');
});

it('draws a table as lines, as many as fit, and tells how many do not', () => {
  const listing = { title: 'Birds', columns: ['Name', 'Says'], rows: [['Owl', 'Hoo & hoo']], footer: 'End.' };
  expect(wordsOf({ kind: 'listing', listing })).toBe('Birds\n• *Owl* · Says: Hoo &amp; hoo\nEnd.');
  const rows = Array.from({ length: 100 }, () => ['Owl', 'a'.repeat(400)]);
  const words = wordsOf({ kind: 'listing', listing: { ...listing, rows } });
  expect(words).toContain(`and ${100 - (words.match(/Owl/g)?.length ?? 0)} more that do not fit`);
});

it('shows what to try next and the number to ask about', () =>
  expect(wordsOf({ kind: 'problem', code: 'STORE_BUSY', hint: 'Try again.', reference: 'ab12' })).toBe(
    '⚠️ Try again.\nReference ab12 · STORE_BUSY',
  ));
