import { expect, it } from 'vitest';

import { settings } from '../../commands/settings.ts';
import { callOf, fakeTerminal } from '../support/sessions.ts';

const RULE = 'house add pigeons.post.eligibility not-eligible Acme rule 7: No pigeons.';

it('shows what is set, and that a viewer may not change it', async () => {
  const viewer = callOf('', { actor: { id: 'U0001', role: 'viewer', isGuest: false } });
  expect(await settings.run(viewer, fakeTerminal().services)).toMatchObject({
    value: { kind: 'settings', mayChange: false, settings: [{ name: 'compliance-channel' }, {}, {}] },
  });
});

it('shows one setting by its name', async () => {
  const reply = await settings.run(callOf('notices'), fakeTerminal().services);
  expect(reply).toMatchObject({ value: { settings: [{ name: 'notices', value: 'all' }] } });
  expect(reply.value.kind === 'settings' && reply.value.settings).toHaveLength(1);
});

it('changes a setting and shows all of them', async () => {
  const reply = await settings.run(callOf('notices firsthand'), fakeTerminal().services);
  expect(reply).toMatchObject({ value: { settings: [{}, { name: 'notices', value: 'firsthand' }, {}] } });
});

it('adds, lists and removes a house rule', async () => {
  const { services } = fakeTerminal();
  await settings.run(callOf(RULE), services);
  expect(await settings.run(callOf('house list'), services)).toMatchObject({
    value: {
      listing: {
        rows: [['pigeons.post.eligibility', 'not-eligible', 'Acme rule 7', 'No pigeons.', 'os:tester']],
      },
    },
  });
  await settings.run(callOf('house remove pigeons.post.eligibility Acme rule 7'), services);
  expect(await settings.run(callOf('house'), services)).toMatchObject({ value: { listing: { rows: [] } } });
});

it('puts a house rule on the next answer', async () => {
  const { services } = fakeTerminal();
  await settings.run(callOf(RULE), services);
  expect(await services.ask.ask(callOf('may pigeons carry PHI?'))).toMatchObject({ verdict: 'not-eligible' });
});
