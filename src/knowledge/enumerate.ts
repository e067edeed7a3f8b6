import type { Catalog } from './catalog.ts';
import type { Mention } from './link.ts';
import type { ReadQuestion } from './read.ts';
import type { Token } from './text.ts';

const CONNECTORS: ReadonlySet<string> = new Set([
  'ok',
  'okay',
  'fine',
  'too',
  'and',
  'or',
  'plus',
  'vs',
  'versus',
  'also',
  'both',
  'as',
  'well',
  'the',
  'with',
  'over',
  'but',
]);

/** "SMS, MMS and WhatsApp – ok?" → one reading per member, each without the names of the others. */
export function enumerate(reading: ReadQuestion, catalog: Catalog): readonly ReadQuestion[] {
  const run = longestRun(reading, catalog);
  if (run.length < 2)
    return SEVERAL.test(reading.normalised) ? apart(reading, catalog) : meanings(reading, catalog);
  return run.map((member) => {
    const dropped = run.filter((other) => other !== member);
    return focused(without(reading, dropped), member);
  });
}

/** The question says itself that it asks of several things. */
const SEVERAL =
  /\b(?:both|each|respectively|which of (?:these|those|them|the two)|(?:2|two|3|three) (?:qs|questions|things)|first .{5,80}(?:second|then)\b|plus)\b/;

/** Its things need not stand side by side: one reading for each that is named, whole text kept. */
function apart(reading: ReadQuestion, catalog: Catalog): readonly ReadQuestion[] {
  const { entities, byEntity } = catalog;
  const named = reading.mentions
    .filter((mention) => mention.entities.some((id) => isMember(id, entities) && byEntity.has(id)))
    .filter((mention, index, all) => all.findIndex((one) => sharesKin(one, mention, entities)) === index);
  if (named.length < 2 || named.length > 3) return meanings(reading, catalog);
  return named.map((member) => focused({ ...reading, mentions: [member] }, member));
}

function focused(reading: ReadQuestion, { entities: [only, second] }: Mention): ReadQuestion {
  return only === undefined || second !== undefined ? reading : { ...reading, focus: only };
}

/** "Functions", of Runtime or of Segment: one reading per meaning where nothing else in the question decides. */
function meanings(reading: ReadQuestion, { entities, kinds }: Catalog): readonly ReadQuestion[] {
  const productOf = (id: string): string => kinds.get(id)?.product ?? id;
  const inGuide = (ids: readonly string[]): string[] =>
    ids.filter((id) => entities.get(id)?.inGuide === true);
  const unclear = reading.mentions.find(
    (mention) => new Set(inGuide(mention.entities).map(productOf)).size > 1,
  );
  if (unclear === undefined) return [reading];
  const others = reading.mentions
    .filter((mention) => mention !== unclear)
    .flatMap(({ entities: ids }) => inGuide(ids));
  const isDecided = others.some((id) =>
    inGuide(unclear.entities).some(
      (one) => productOf(one) === productOf(id) || isOfOneFamily(one, id, entities),
    ),
  );
  if (isDecided || reading.tokens.length > SHORT_QUESTION) return [reading];
  return inGuide(unclear.entities).map((id) => ({
    ...reading,
    focus: id,
    mentions: reading.mentions.map((mention) =>
      mention === unclear ? { ...mention, entities: [id] } : mention,
    ),
  }));
}

/** A longer question has words enough to tell the meanings apart. */
const SHORT_QUESTION = 8;

const isOfOneFamily = (id: string, other: string, entities: Catalog['entities']): boolean =>
  other === 'segment' && (entities.get(id)?.parent ?? id) !== 'runtime';

/** Neighbouring mentions of different things with nothing but connecting words between them. */
function longestRun({ tokens, mentions }: ReadQuestion, { entities }: Catalog): readonly Mention[] {
  let best: Mention[] = [];
  let run: Mention[] = [];
  for (const mention of mentions.filter((one) => one.entities.some((id) => isMember(id, entities)))) {
    const last = run.at(-1);
    run = last !== undefined && isNext(last, mention, tokens, entities) ? [...run, mention] : [mention];
    if (run.length > best.length) best = run;
  }
  const [first] = best;
  const isJoined =
    first !== undefined && tokens.slice(first.end, best.at(-1)?.start).some(({ word }) => isJoint(word));
  return isJoined ? best : [];
}

function isNext(
  last: Mention,
  mention: Mention,
  tokens: readonly Token[],
  entities: Catalog['entities'],
): boolean {
  const between = tokens.slice(last.end, mention.start);
  return (
    between.length <= 2 &&
    between.every(({ word }) => CONNECTORS.has(word)) &&
    !sharesKin(last, mention, entities)
  );
}

const isJoint = (word: string): boolean => ['and', 'or', 'plus', 'vs', 'versus'].includes(word);

function isMember(id: string, entities: Catalog['entities']): boolean {
  const kind = entities.get(id)?.kind;
  return kind === 'product' || kind === 'feature';
}

/** A product and its own feature side by side name one thing, not two. */
function sharesKin(a: Mention, b: Mention, entities: Catalog['entities']): boolean {
  return a.entities.some((one) =>
    b.entities.some(
      (other) => one === other || entities.get(one)?.parent === other || entities.get(other)?.parent === one,
    ),
  );
}

function without(reading: ReadQuestion, dropped: readonly Mention[]): ReadQuestion {
  const isDropped = (index: number): boolean =>
    dropped.some(({ start, end }) => index >= start && index < end);
  const shift = (index: number): number =>
    reading.tokens.slice(0, index).filter((_, at) => !isDropped(at)).length;
  return {
    ...reading,
    tokens: reading.tokens.filter((_, index) => !isDropped(index)),
    mentions: reading.mentions
      .filter((mention) => !dropped.includes(mention))
      .map((mention) => ({ ...mention, start: shift(mention.start), end: shift(mention.end) })),
  };
}
