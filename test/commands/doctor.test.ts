import { expect, it } from 'vitest';

import { doctor } from '../../commands/doctor.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

it.each([
  ['ok', 0],
  ['warning', 0],
  ['off', 0],
  ['failed', 1],
] as const)('ends with a finding of %s in exit code %i', async (state, exitCode) => {
  const { services } = fakeTerminal(undefined, { doctor: async () => [{ name: 'x', state, detail: '' }] });
  expect(await doctor.run(callOf(''), services)).toMatchObject({ exitCode, value: { kind: 'status' } });
});
