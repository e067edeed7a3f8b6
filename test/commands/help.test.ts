import { expect, it } from 'vitest';

import { help } from '../../commands/help.ts';
import { terminalCommands } from '../../commands/index.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

const { services } = fakeTerminal();

it('draws itself from the words of its surface', async () => {
  expect(await help.run(callOf(''), services)).toMatchObject({
    value: { kind: 'help', commands: terminalCommands },
  });
});

it('tells about one word', async () => {
  expect(await help.run(callOf('Settings please'), services)).toMatchObject({
    value: { kind: 'help', about: 'settings' },
  });
});

it('names the words when asked about another', async () => {
  await expect(help.run(callOf('pigeons'), services)).rejects.toMatchObject({
    code: 'USAGE',
    hint: expect.stringContaining('ask, why'),
  });
});
