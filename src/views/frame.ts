import { deflateRawSync, inflateRawSync } from 'node:zlib';

import * as v from 'valibot';

import type { Frame } from '../core/answer.ts';

const MOST = 2000;
/** There is one for each reading. */
const MOST_ASKED = 400;
const MOST_ID = 200;

/** The ids of an answer, for the value of a button. Undefined where they are longer than `most`. */
export function encodeFrame(frame: Frame, most = MOST): string | undefined {
  const { entities, records, attribute, qualifiers, rules, confidence } = frame;
  const json = JSON.stringify([entities, records, attribute, qualifiers, rules, confidence ?? null]);
  const value = json.length <= 300 ? json : `z${deflateRawSync(json).toString('base64url')}`;
  return value.length <= most ? value : undefined;
}

/** The frame in a button's value; undefined for anything else. */
export function decodeFrame(value: string | undefined): Frame | undefined {
  const parsed = v.safeParse(FRAME, unpack(value ?? ''));
  if (!parsed.success) return undefined;
  const [entities, records, attribute, qualifiers, rules, confidence] = parsed.output;
  const frame = { entities, records, attribute, qualifiers, rules };
  return confidence === null ? frame : { ...frame, confidence };
}

export interface Choosing {
  readonly id: string;
  readonly frame: Frame;
}

/** The reading that a button of an ambiguous answer stands for. What the open question rested on is left out. */
export function encodeChoice({ id, frame }: Choosing): string | undefined {
  const asked = { ...frame, records: [], rules: [] };
  const rest = encodeFrame(asked, MOST_ASKED) ?? encodeFrame({ ...asked, entities: [] }, MOST_ASKED);
  return rest === undefined || id.length > MOST_ID ? undefined : `${id} ${rest}`;
}

export function decodeChoice(value: string | undefined): Choosing | undefined {
  const gap = value?.indexOf(' ') ?? -1;
  const frame = decodeFrame(value?.slice(gap + 1));
  return value === undefined || gap < 1 || frame === undefined
    ? undefined
    : { id: value.slice(0, gap), frame };
}

const ID = v.pipe(v.string(), v.maxLength(MOST_ID));
const IDS = v.pipe(v.array(ID), v.maxLength(500));
const FRAME = v.strictTuple([
  IDS,
  IDS,
  v.nullable(ID),
  v.record(v.string(), ID),
  IDS,
  v.nullable(v.picklist(['high', 'medium', 'low'])),
]);

/** Comes back from Slack: anything may stand there. */
function unpack(value: string): unknown {
  try {
    const json = value.startsWith('z')
      ? inflateRawSync(Buffer.from(value.slice(1), 'base64url'), { maxOutputLength: 100_000 }).toString()
      : value;
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
