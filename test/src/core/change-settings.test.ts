import { expect, it } from 'vitest';

import { changeSetting, settingLines } from '../../../src/core/change-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';

const change = (name: string, value: string): unknown =>
  changeSetting(DEFAULT_SETTINGS, name, value, 'U0001', 'now');

it.each([
  ['C012AB3CD', 'C012AB3CD'],
  ['<#C012AB3CD|compliance>', 'C012AB3CD'],
  ['<#G012AB3CD>', 'G012AB3CD'],
  ['none', null],
])('takes %s for the compliance channel', (value, id) =>
  expect(change('compliance-channel', value)).toMatchObject({ complianceChannel: id }),
);

it.each(['all', 'firsthand', 'none'])('shows %s notices', (value) =>
  expect(change('notices', value)).toMatchObject({ notices: value }),
);

it('adds a house rule in the name of who did it', () => {
  expect(change('house', 'add a.b note Acme: text')).toMatchObject({
    house: [{ record: 'a.b', by: 'U0001', at: 'now' }],
  });
});

it.each([
  ['compliance-channel', '#general', /no channel/],
  ['notices', 'some', /no choice/],
  ['colour', 'blue', /no such setting/],
])('refuses %s %s', (name, value, message) => expect(() => change(name, value)).toThrow(message));

it('has a line for everything that can be changed', () => {
  expect(settingLines(DEFAULT_SETTINGS).map(({ name, value }) => [name, value])).toEqual([
    ['compliance-channel', 'none'],
    ['notices', 'all'],
    ['house', '0 rules'],
  ]);
});
