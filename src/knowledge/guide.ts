import * as v from 'valibot';

import type { GuideOutline } from '../core/guide.ts';
import { LEVELS, parseFile } from './parse.ts';

const date = v.pipe(v.string(), v.isoDate());
const level = v.picklist(LEVELS);

const section = v.strictObject({
  path: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
  sha256: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/)),
  level: v.nullable(level),
  noRecord: v.optional(v.pipe(v.string(), v.nonEmpty())),
});

const outline = v.strictObject({
  document: v.string(),
  edition: date,
  title: v.string(),
  url: v.pipe(v.string(), v.url()),
  sections: v.pipe(v.array(section), v.minLength(1)),
  changeLog: v.array(v.strictObject({ date, entries: v.pipe(v.array(v.string()), v.minLength(1)) })),
});

/** `content` of `data/guide.json` as a value. @throws BotError `KNOWLEDGE_INVALID` */
export const parseGuide = (content: unknown, file: string): GuideOutline =>
  parseFile(outline as v.GenericSchema<unknown, unknown>, content, file) as GuideOutline;
