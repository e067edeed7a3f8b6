import { expect, it } from 'vitest';

import { status } from '../../commands/status.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

it('shows health, edition and version to the asker', async () => {
  const { services } = fakeTerminal();
  expect(await status.run(callOf(''), services)).toMatchObject({
    audience: 'only-you',
    value: {
      kind: 'status',
      guide: '2024-01-31',
      version: '0.0.1',
      health: [{ name: 'store' }, { name: 'knowledge' }],
    },
  });
});
