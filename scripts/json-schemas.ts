import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';

import { ambiguity, companionList, entity, notice, requirement } from '../src/knowledge/parse.ts';
import { exampleLine, questionLine } from './lines.ts';

const SCHEMAS: Readonly<Record<string, readonly [title: string, schema: v.GenericSchema]>> = {
  requirement: ['A record: data/requirements/<product>/<name>.<attribute>.json', requirement],
  entity: ['Something that has a name: data/entities/<id>.json', entity],
  notice: ['A public notice later than the guide: data/notices/<id>.json', notice],
  'companion-list': ['Rows of the list of eligible services: data/companion-list.json', companionList],
  ambiguities: ['Names that mean several things: data/ambiguities.json', v.array(ambiguity)],
  example: ['One line of data/examples/<voice>.jsonl', exampleLine],
  question: ['One line of test/questions/**/<set>.jsonl', questionLine],
};

/** File name → content of `data/schemas/`: what the parsers accept, for editors and for people. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
      const { $schema, ...rest } = toJsonSchema(schema);
      return [`${name}.schema.json`, { $schema, title, ...rest }];
    }),
  );
}
