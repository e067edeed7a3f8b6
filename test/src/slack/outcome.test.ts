import { expect, it } from 'vitest';

import { attempt, failureOf } from '../../../src/slack/outcome.ts';
import { broken, limited, refused, timedOut } from '../../support/slack.ts';

it('hands on what a call returns', async () =>
  expect(await attempt(async () => 7)).toEqual({ kind: 'done', value: 7 }));

it.each([
  ['a refusal', refused('not_in_channel'), { kind: 'refused', code: 'not_in_channel' }],
  ['an error that passes', refused('internal_error'), { kind: 'unreachable', code: 'internal_error' }],
  ['a limit', limited(4), { kind: 'busy', code: 'ratelimited', waitMs: 4000 }],
  ['a limit told as a refusal', refused('ratelimited'), { kind: 'busy', code: 'ratelimited', waitMs: 1000 }],
  ['a broken server', broken(503), { kind: 'unreachable', code: 'http_503' }],
  ['a status that stays', broken(404), { kind: 'refused', code: 'http_404' }],
  ['silence', timedOut(), { kind: 'unreachable', code: 'timeout' }],
  ['anything else', new TypeError('oops'), { kind: 'unreachable', code: 'unknown' }],
])('tells %s from the others', async (_name, error, failure) => {
  expect(failureOf(error)).toEqual(failure);
  expect(
    await attempt(async () => {
      throw error;
    }),
  ).toEqual(failure);
});
