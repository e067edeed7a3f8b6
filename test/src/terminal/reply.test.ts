import { expect, it } from 'vitest';

import { terminalCommands } from '../../../commands/index.ts';
import type { ReplyValue } from '../../../src/core/reply.ts';
import { settingLines } from '../../../src/core/change-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { replyText } from '../../../src/terminal/reply.ts';
import { PLAIN } from '../../../src/terminal/screen.ts';
import { answerOf } from '../../support/answers.ts';

const text = (value: ReplyValue, width = Infinity): string => replyText(value, { ...PLAIN, width });

it('lists every word in help', () => {
  const help = text({ kind: 'help', commands: terminalCommands });
  for (const { name, summary } of terminalCommands) expect(help).toContain(`${name.padEnd(11)}${summary}`);
});

it('shows how one word is used, ready to paste into a shell', () => {
  expect(text({ kind: 'help', commands: terminalCommands, about: 'ask' })).toContain(
    '  sidekeeper ask "is MMS eligible?"',
  );
});

it('explains an answer and leaves out what it has no word of', () => {
  const answer = answerOf();
  const explanation = {
    ...answer.explanation,
    fixes: [{ from: 'pidgeon', to: 'pigeon' }],
    entities: [{ id: 'post', name: 'Pigeon Post', matched: 'pigeons' }],
    qualifiers: { geo: 'us' as const },
    features: [{ feature: 'w:pigeon', weight: 3 }],
  };
  const why = text({ kind: 'why', answer: { ...answer, explanation } });
  expect(why).toContain('Spelling mended: pidgeon → pigeon');
  expect(why).toContain('Names found: Pigeon Post (“pigeons”)');
  expect(why).toContain('Circumstances: geo = us');
  expect(why).toContain('Rests on: pigeons.post.eligibility: Eligible with conditions');
  expect(why).not.toContain('Passed over');
});

it('shows a record with its source and its trap', () => {
  const record = {
    id: 'pigeons.post.eligibility',
    title: 'Pigeon Post',
    verdict: 'conditional',
    statement: 'Inside the city.',
    why: 'Known there.',
    trap: 'The guide is torn.',
    path: ['Pigeon Post', 'Required for HIPAA'],
    edition: '2024-01-31',
    related: [{ id: 'owls.mail', title: 'Owl Mail', verdict: 'info' }],
  } as const;
  expect(text({ kind: 'record', record })).toContain(
    'Source: Pigeon Post › Required for HIPAA · guide of 2024-01-31',
  );
  expect(text({ kind: 'record', record })).toContain('Note: The guide is torn.');
});

it('shows each finding with what to do about it', () => {
  const health = [
    { name: 'store', state: 'ok', detail: 'readable' },
    { name: 'clock', state: 'failed', detail: '9 s off', hint: 'Set it.' },
  ] as const;
  expect(text({ kind: 'status', health, guide: '2024-01-31', version: '0.0.1' })).toBe(
    'Sidekeeper 0.0.1 · guide of 2024-01-31\nok      store: readable\nfailed  clock: 9 s off\n        Set it.',
  );
});

it('says who may change settings', () => {
  const settings = settingLines(DEFAULT_SETTINGS);
  expect(text({ kind: 'settings', settings, mayChange: false })).toContain(
    'Only admins can change settings.',
  );
  expect(text({ kind: 'settings', settings, mayChange: true })).not.toContain('Only admins');
});

it('draws a table where it fits and blocks where it does not', () => {
  const listing = {
    title: 'Birds',
    columns: ['Name', 'Says'],
    rows: [['Owl', 'something rather long about the night']],
  };
  expect(text({ kind: 'listing', listing })).toBe(
    'Birds\n\nName  Says\nOwl   something rather long about the night',
  );
  expect(text({ kind: 'listing', listing: { ...listing, footer: 'End.' } }, 40)).toBe(
    'Birds\n\nName: Owl\nSays: something rather long about the\n  night\n\nEnd.',
  );
});

it('draws an empty listing as its title', () => {
  expect(text({ kind: 'listing', listing: { title: 'No birds', columns: ['Name'], rows: [] } })).toBe(
    'No birds',
  );
});

it('shows notes and problems', () => {
  expect(text({ kind: 'note', text: 'Ask something first.' })).toBe('Ask something first.');
  expect(text({ kind: 'problem', code: 'INTERNAL', hint: 'Try again.', reference: 'ab12' })).toBe(
    'Try again. (INTERNAL, ab12)',
  );
});

it('lets no text steer the terminal', () => {
  expect(text({ kind: 'note', text: 'a\u001B]0;title\u0007b' })).toBe('a]0;titleb');
});
