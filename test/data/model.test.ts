import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { ModelHead } from '../../src/knowledge/model.ts';
import { DATA_FOLDER } from '../../src/knowledge/open.ts';
import { readData, readExamples, readLists, recordIds } from '../support/repository-data.ts';

const head = (name: string): ModelHead => readData(`model/${name}.json`) as ModelHead;

it('knows every record, and no record that there isn’t', () => {
  const classes = head('records').classes.filter((id) => !/^(?:none|list)\./.test(id));
  expect(classes).toEqual([...recordIds].toSorted());
});

it('knows every list and every kind of refusal of the examples', () => {
  const lists = new Set(readLists().map(({ id }) => id));
  const wanted = new Set(
    readExamples()
      .map(({ answer }) => answer)
      .filter((answer) => answer.startsWith('none.') || lists.has(answer)),
  );
  const others = head('records').classes.filter((id) => !recordIds.has(id));
  expect(others).toEqual([...wanted].toSorted());
});

it('decides between covered and not, nothing else', () =>
  expect(head('gate').classes).toEqual(['covered', 'none']));

it.each(['records', 'shapes', 'gate'])('has all the bytes that the head of "%s" counts', (name) => {
  const { classes, bias, features, width } = head(name);
  expect(bias.length).toBe(classes.length);
  const { length } = readFileSync(join(DATA_FOLDER, 'model', `${name}.bin`));
  expect(length).toBe(features * 5 + features * width + width * classes.length);
});
