import { expect, it } from 'vitest';

import { routeText } from '../../../src/core/route.ts';

const COMMANDS = ['ask', 'why', 'status', 'settings', 'help', 'audit', 'knowledge'].map((name) => ({ name }));
const route = (line: string): unknown => {
  const found = routeText(line, COMMANDS);
  return found.kind === 'command' ? { name: found.command.name, text: found.text } : found;
};

it.each([
  ['ask is MMS eligible?', 'ask', 'is MMS eligible?'],
  ['  Help   settings ', 'help', 'settings'],
  ['WHY', 'why', ''],
  ['ask\nis MMS\neligible?', 'ask', 'is MMS\neligible?'],
])('finds the word of %j', (line, name, text) => expect(route(line)).toEqual({ name, text }));

it.each([
  ['setings', 'settings'],
  ['setings house list', 'settings'],
  ['stauts', 'status'],
  ['knowlege list flex', 'knowledge'],
  ['aks', 'ask'],
  ['helpp', 'help'],
  ['audti', 'audit'],
])('takes %j for a word misspelt', (line, nearest) =>
  expect(route(line)).toEqual({ kind: 'misspelt', word: line.split(' ')[0], nearest }),
);

it.each([
  'is MMS eligible?',
  'MMS',
  'Flex',
  'audio recordings',
  'way to send MMS',
  'mask numbers',
  'stats for sms',
  'setings?',
  'chat private channels',
])('asks %j', (line) => expect(route(line)).toEqual({ kind: 'question', text: line }));

it('sees that nothing was typed', () => expect(route(' \n ')).toEqual({ kind: 'nothing' }));
