import { expect, it } from 'vitest';

import { createLinker, indexAliases } from '../../../src/knowledge/link.ts';
import { entityOf } from '../../support/knowledge.ts';

const link = createLinker(
  indexAliases([
    entityOf({ id: 'post', name: 'Pigeon Post', aliases: ['pigeons', 'web hook', "pigeon's mail"] }),
    entityOf({ id: 'rings', name: 'Pigeon Rings' }),
    entityOf({ id: 'owl-nest', name: 'Nest', ambiguousWith: ['pigeon-nest'] }),
    entityOf({ id: 'pigeon-nest', name: 'nest' }),
  ]),
);

const linked = (text: string): unknown[] =>
  link(text.split(' ')).map(({ entities, matched }) => [matched, ...entities]);

it('finds names and aliases in the order of the question', () =>
  expect(linked('do pigeon rings need pigeons')).toEqual([
    ['pigeon rings', 'rings'],
    ['pigeons', 'post'],
  ]));

it('takes the longest name at a place', () =>
  expect(linked('the pigeon post')).toEqual([['pigeon post', 'post']]));

it.each(['webhook', 'web hooks', 'webhooks', 'pigeon'])('finds an alias written as %j', (written) =>
  expect(linked(written)).toEqual([[written, 'post']]),
);

it('gives every entity of a name that several carry', () =>
  expect(linked('a nest')).toEqual([['nest', 'owl-nest', 'pigeon-nest']]));

it('says where the name stands, end exclusive', () =>
  expect(link(['a', 'web', 'hook'])).toEqual([
    { entities: ['post'], start: 1, end: 3, matched: 'web hook' },
  ]));

it('finds nothing in an empty question', () => expect(link([])).toEqual([]));

it('lists an entity once for an alias that equals its name', () =>
  expect(indexAliases([entityOf({ id: 'nest', name: 'Nest', aliases: ['nests'] })]).get('nest')).toEqual([
    'nest',
  ]));
