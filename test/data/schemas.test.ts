import { Ajv } from 'ajv';
import { expect, it } from 'vitest';

import { jsonSchemas } from '../../scripts/json-schemas.ts';
import { dataFiles, readData } from '../support/repository-data.ts';

const schemas = jsonSchemas();

it('has in data/schemas what the parsers accept today; else run scripts/schemas.ts', () => {
  expect(dataFiles('schemas')).toEqual([...schemas.keys()].toSorted());
  for (const [name, schema] of schemas) expect(readData(`schemas/${name}`)).toEqual(schema);
});

const ajv = new Ajv({ strict: false });

it.each([
  ['requirement', 'requirements'],
  ['entity', 'entities'],
  ['notice', 'notices'],
])('accepts by the schema "%s" every file of data/%s', (name, folder) => {
  const accepts = ajv.compile(schemas.get(`${name}.schema.json`) ?? {});
  expect(dataFiles(folder).filter((file) => !accepts(readData(`${folder}/${file}`)))).toEqual([]);
});

it.each(['companion-list', 'ambiguities'])('accepts by its schema %s.json', (name) => {
  const accepts = ajv.compile(schemas.get(`${name}.schema.json`) ?? {});
  expect(accepts(readData(`${name}.json`))).toBe(true);
});

it('refuses a record with a field that nobody reads', () => {
  const accepts = ajv.compile(schemas.get('requirement.schema.json') ?? {});
  const [file = ''] = dataFiles('requirements');
  const record = readData(`requirements/${file}`) as object;
  expect(accepts({ ...record, colour: 'red' })).toBe(false);
});
