import type { Choice, NoticeLine, RecordRef } from '../core/answer.ts';
import type { Catalog } from './catalog.ts';
import { refOf } from './draft.ts';
import type { ReadQuestion } from './read.ts';
import type { Settled } from './settle.ts';

export function relatedTo(records: readonly string[], catalog: Catalog): RecordRef[] {
  const ids = records
    .flatMap((id) => catalog.records.get(id)?.related ?? [])
    .filter((id) => !records.includes(id));
  return [...new Set(ids)].slice(0, 4).flatMap((id) => {
    const record = catalog.records.get(id);
    return record === undefined ? [] : [refOf(record)];
  });
}

export function relatedOrNearest(
  records: readonly string[],
  first: Settled | undefined,
  catalog: Catalog,
): RecordRef[] {
  if (records.length > 0) return relatedTo(records, catalog);
  return (first?.ranking.candidates ?? []).slice(0, 3).flatMap(({ id }) => {
    const record = catalog.records.get(id);
    return record === undefined ? [] : [refOf(record)];
  });
}

const MOST_NOTICES = 2;

export function noticesFor(
  records: readonly string[],
  entities: readonly string[],
  { notices, records: all }: Catalog,
): NoticeLine[] {
  const about = new Set([...entities, ...records.flatMap((id) => all.get(id)?.entity ?? [])]);
  const found = [...about].flatMap((id) => notices.get(id) ?? []);
  return [...new Map(found.map((notice) => [notice.id, notice])).values()]
    .toSorted(
      (a, b) =>
        a.grade.localeCompare(b.grade, 'en') ||
        (b.date ?? '').localeCompare(a.date ?? '', 'en') ||
        a.id.localeCompare(b.id, 'en'),
    )
    .slice(0, MOST_NOTICES)
    .map(({ id, text, url, grade }) => ({ id, text, url, grade }));
}

export function choicesFor({ mentions }: ReadQuestion, { knowledge }: Catalog): Choice[] {
  const named = new Set(mentions.flatMap((mention) => mention.matched));
  return knowledge.ambiguities
    .filter(({ names, alwaysAsk }) => alwaysAsk && names.some((name) => named.has(name)))
    .flatMap(({ choices }) => choices.map(({ label, entity }) => ({ label, id: entity })));
}
