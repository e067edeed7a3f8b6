import { expect, it } from 'vitest';

import { why } from '../../commands/why.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

it('explains the last answer, a record, and a question', async () => {
  const { services } = fakeTerminal();
  expect(await why.run(callOf(''), services)).toMatchObject({ value: { kind: 'note' } });
  await services.ask.ask(callOf('may pigeons carry PHI?'));
  expect(await why.run(callOf(''), services)).toMatchObject({ value: { kind: 'why' } });
  expect(await why.run(callOf('pigeons.post.eligibility'), services)).toMatchObject({
    value: { kind: 'record' },
  });
  expect(await why.run(callOf('may pigeons carry PHI?'), services)).toMatchObject({ value: { kind: 'why' } });
});
