import { expect, it } from 'vitest';

import { ask } from '../../commands/ask.ts';
import { answerOf } from '../support/answers.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

const { services } = fakeTerminal();

it('answers the question', async () => {
  expect(await ask.run(callOf('may pigeons carry PHI?'), services)).toEqual({
    value: { kind: 'answer', answer: answerOf() },
    audience: 'here',
  });
});

it('answers a slash command to its asker alone, and a mention in its thread', async () => {
  const at = { kind: 'channel', channel: 'C0001', isShared: false } as const;
  expect(await ask.run(callOf('x', { place: { ...at, thread: null } }), services)).toMatchObject({
    audience: 'only-you',
  });
  expect(await ask.run(callOf('x', { place: { ...at, thread: '1.1' } }), services)).toMatchObject({
    audience: 'here',
  });
});

it('asks for a question when there is none', async () => {
  await expect(ask.run(callOf('  '), services)).rejects.toMatchObject({ code: 'USAGE' });
});
