import { describe, expect, it } from 'vitest';

import {
  complianceMessage,
  complianceModal,
  complianceOff,
  complianceSending,
  complianceSent,
  readOrigin,
  SEND_COMPLIANCE,
  WORDS,
} from '../../../src/views/compliance.ts';
import { findMessageProblems, findViewProblems } from '../../../src/views/limits.ts';
import { controlsIn, wordsIn } from '../../support/blocks.ts';
import { filled, HOSTILE } from '../../support/extremes.ts';

const nowhere = { channel: null, records: [] };

describe('the form', () => {
  it('is one field, and warns of PHI', () => {
    const form = complianceModal(nowhere);
    expect(form.callback_id).toBe(SEND_COMPLIANCE);
    expect(JSON.stringify(form.blocks)).toContain(`"action_id":"${WORDS}"`);
    expect(wordsIn(form.blocks)).toContain('Do not put PHI in it');
  });

  it('remembers ids only, and reads them again', () => {
    const origin = { channel: 'C012AB3CD', records: ['pigeons.post.eligibility'] };
    const { private_metadata: metadata = '' } = complianceModal({ ...origin, words: 'Canary' });
    expect(metadata).not.toContain('Canary');
    expect(readOrigin(metadata)).toEqual(origin);
  });

  it('comes back with the words and what was wrong with them', () => {
    const form = complianceModal({ ...nowhere, words: 'May we?', problem: 'Too <short>.' });
    expect(wordsIn(form.blocks)).toContain('⚠️ Too &lt;short&gt;.');
    expect(JSON.stringify(form.blocks)).toContain('"initial_value":"May we?"');
  });

  it.each(HOSTILE)('fits when everything in it is long and made of %s', (_kind, by) => {
    const records = Array.from({ length: 30 }, () => filled(200, by));
    const form = complianceModal({
      channel: 'C012AB3CD',
      records,
      words: filled(2500, by),
      problem: filled(900, by),
    });
    expect(findViewProblems(form)).toEqual([]);
    expect(controlsIn(form)).toEqual([]);
  });
});

it.each(['', 'no JSON', '{}', '[1,2]', '[null]', 'null'])('knows no origin from %j', (metadata) =>
  expect(readOrigin(metadata)).toEqual(nowhere),
);

it.each([
  ['waits', complianceSending(), 'Sending…'],
  ['tells where it went', complianceSent('C012AB3CD'), '<#C012AB3CD>'],
  [
    'tells an admin what to do where there is no channel',
    complianceOff(),
    '/hipaa settings compliance-channel',
  ],
])('%s', (_name, modal, words) => {
  expect(findViewProblems(modal)).toEqual([]);
  expect(wordsIn(modal.blocks)).toContain(words);
});

describe('the message', () => {
  const origin = { channel: 'C012AB3CD', records: ['pigeons.post.eligibility'] };

  it('tells who asks, where, what, and what the bot answered from', () => {
    const { text, blocks } = complianceMessage('U012AB3CD', 'May we?\nReally?', origin);
    expect(text).toBe('A question for compliance');
    expect(wordsIn(blocks)).toBe(
      [
        '*A question for compliance* from <@U012AB3CD> · asked in <#C012AB3CD>',
        '> May we?',
        '> Really?',
        'Sidekeeper answered from `pigeons.post.eligibility`. `/hipaa why &lt;record&gt;` shows each.',
      ].join('\n'),
    );
  });

  it('names neither place nor records where there are none', () =>
    expect(wordsIn(complianceMessage('U012AB3CD', 'May we?', nowhere).blocks)).toBe(
      '*A question for compliance* from <@U012AB3CD>\n> May we?',
    ));

  it('loses nothing of a long question, and marks every line of it as quoted', () => {
    const words = wordsIn(
      complianceMessage('U012AB3CD', `${'ask '.repeat(400)}&${'<'.repeat(390)}`, nowhere).blocks,
    );
    expect(words.match(/&lt;/g)).toHaveLength(390);
    expect(words.match(/ask/g)).toHaveLength(400);
    expect(
      words
        .split('\n')
        .slice(1)
        .filter((line) => !line.startsWith('> ')),
    ).toEqual([]);
  });

  it.each(HOSTILE)('fits when it is long and made of %s', (_kind, by) => {
    const records = Array.from({ length: 12 }, () => filled(120, by));
    const message = complianceMessage('U012AB3CD', filled(2000, by), { ...origin, records });
    expect(findMessageProblems(message)).toEqual([]);
    expect(controlsIn(message.blocks)).toEqual(['<@U012AB3CD>', '<#C012AB3CD>']);
  });
});
