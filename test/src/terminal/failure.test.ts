import { expect, it } from 'vitest';

import { BotError } from '../../../src/errors.ts';
import { failureOf } from '../../../src/terminal/failure.ts';

it.each([
  ['USAGE', 3],
  ['INPUT_INVALID', 3],
  ['CONFIG_INVALID', 3],
  ['STORE_CORRUPT', 2],
  ['NOT_ALLOWED', 2],
] as const)('ends %s with exit code %i', (code, exitCode) => {
  expect(failureOf(new BotError(code, 'What.', 'Do.'), 'ab12')).toEqual({
    code,
    text: 'What.\nDo.',
    exitCode,
  });
});

it('shows nothing of a mistake of its own but the reference', () => {
  const failure = failureOf(new TypeError('canary'), 'ab12');
  expect(failure).toMatchObject({ code: 'INTERNAL', exitCode: 2 });
  expect(failure.text).toContain('ab12');
  expect(failure.text).not.toContain('canary');
});
