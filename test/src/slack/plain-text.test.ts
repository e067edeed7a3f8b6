import { expect, it } from 'vitest';

import { plainText } from '../../../src/slack/plain-text.ts';

it.each([
  ['a mention', '<@U0BOT00000> is MMS eligible?', 'is MMS eligible?'],
  ['a mention with a name', 'did <@U0KEEPER00|keeper> ask?', 'did ask?'],
  ['a call to everybody', '<!channel> is MMS eligible?', 'is MMS eligible?'],
  ['a group', '<!subteam^S0LOFT|@loft> hello', 'hello'],
  ['a date', 'since <!date^1|{date}|June 6, 2024>', 'since {date}'],
  ['a link with a label', 'see <https://a.example/x|the page>', 'see the page'],
  ['a bare link', 'see <https://a.example/x>', 'see https://a.example/x'],
  ['a mail address', '<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['entities', 'is &lt;Pay&gt; &amp; Conference ok', 'is <Pay> & Conference ok'],
  ['entities that spell entities', '&amp;lt;Pay&amp;gt;', '&lt;Pay&gt;'],
  ['a channel in a question', 'may <#C0LOFT0000|loft> hold PHI', 'may hold PHI'],
  [
    'a channel in a setting',
    'settings compliance-channel <#C0LOFT0000|loft>',
    'settings compliance-channel C0LOFT0000',
  ],
  [
    'a channel in a setting after a mention',
    '<@U0BOT> settings compliance-channel <#C0LOFT0000>',
    'settings compliance-channel C0LOFT0000',
  ],
  ['lines', 'one\ntwo', 'one\ntwo'],
])('reads %s', (_name, marked, plain) => expect(plainText(marked)).toBe(plain));

it('reads no further than any question goes', () =>
  expect(plainText('a'.repeat(100_000)).length).toBeLessThanOrEqual(4000));

it('stays quick on a text that is all brackets', () => {
  const startMs = performance.now();
  plainText('<'.repeat(50_000));
  expect(performance.now() - startMs).toBeLessThan(500);
});
