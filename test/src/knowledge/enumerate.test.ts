import { expect, it } from 'vitest';

import type { Entity } from '../../../src/core/requirement.ts';
import { enumerate } from '../../../src/knowledge/enumerate.ts';
import { catalogOf, entityOf, knowledgeOf, readerOf } from '../../support/knowledge.ts';

const { entities } = knowledgeOf();

const membersOf = (question: string, known: readonly Entity[] = entities): unknown[] =>
  enumerate(readerOf({ entities: known })(question), catalogOf({ entities: known })).map(
    ({ focus, mentions, tokens }) => [
      focus,
      mentions.map(({ matched }) => matched).join(),
      tokens.map(({ word }) => word).join(' '),
    ],
  );

it('reads an enumeration as one question a member', () =>
  expect(membersOf('may we use pigeons, owls and kites?')).toEqual([
    ['pigeons', 'pigeons', 'may we use pigeons and'],
    ['owls', 'owls', 'may we use owls and'],
    ['kites', 'kites', 'may we use and kites'],
  ]));

it.each(['may we use pigeons?', 'do pigeons or their keepers fly to owls?', 'are there rings for pigeons?'])(
  'reads %j as one question',
  (question) => expect(membersOf(question)).toHaveLength(1),
);

it('takes a product and its own feature for one thing', () =>
  expect(membersOf('pigeons and rings ok?')).toHaveLength(1));

it('counts no vendor as a member', () => expect(membersOf('pigeons and acme ok?')).toHaveLength(1));

const nests = [
  ...entities,
  entityOf({ id: 'pigeon-nest', name: 'nest', parent: 'pigeons', ambiguousWith: ['owl-nest'] }),
  entityOf({ id: 'owl-nest', name: 'nest', parent: 'owls' }),
];

it('gives every meaning of a name that nothing else decides', () =>
  expect(membersOf('is a nest ok?', nests).map((one) => (one as unknown[])[0])).toEqual([
    'pigeon-nest',
    'owl-nest',
  ]));

it('gives one meaning where the product is named', () =>
  expect(membersOf('is a nest of owls ok?', nests)).toHaveLength(1));

it('leaves a longer question to the classifier', () =>
  expect(membersOf('is a nest good enough when we send letters about a patient?', nests)).toHaveLength(1));
