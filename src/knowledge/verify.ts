import { pathText, type GuideOutline, type GuideProblem } from '../core/guide.ts';
import type { Requirement, Source } from '../core/requirement.ts';
import { foldText, wordsOf } from './fold.ts';
import { readGuide, type Section } from './headings.ts';

/** This many words in a row that equal the guide's are a copy. */
const COPIED_WORDS = 8;

/** Holds outline and records against a copy of the guide. Empty when all agree; in the guide's order, then by record id. */
export function verifyGuide(
  copy: string,
  outline: GuideOutline,
  records: readonly Requirement[],
): readonly GuideProblem[] {
  const { sections } = readGuide(
    copy,
    outline.sections.map(({ path }) => path),
  );
  const byPath = new Map(sections.map((section) => [pathText(section.path), section]));
  const copied = runsOf(wordsOf(sections.map(({ text }) => text).join(' ')));
  return [
    ...outlineProblems(outline, byPath),
    ...silentSections(outline, sections, records),
    ...records.flatMap((record) => [
      ...sourceProblems(record, byPath),
      ...termProblems(record, byPath),
      ...copiedProblems(record, copied),
    ]),
  ];
}

function outlineProblems({ sections }: GuideOutline, copy: ReadonlyMap<string, Section>): GuideProblem[] {
  const expected = new Set(sections.map(({ path }) => pathText(path)));
  const unknown = [...copy.keys()].filter((about) => !expected.has(about));
  return [
    ...sections.flatMap(({ path, sha256 }) => hashProblems(pathText(path), { path, sha256 }, copy)),
    ...unknown.map((about): GuideProblem => ({
      kind: 'section-unknown',
      about,
      detail: 'The copy has this heading, the outline has not.',
    })),
  ];
}

function hashProblems(
  about: string,
  { path, sha256 }: Source,
  copy: ReadonlyMap<string, Section>,
): GuideProblem[] {
  const section = copy.get(pathText(path));
  if (section === undefined) {
    return [{ kind: 'section-missing', about, detail: `The copy has no heading “${pathText(path)}”.` }];
  }
  if (section.sha256 === sha256) return [];
  return [
    {
      kind: 'text-changed',
      about,
      detail: `The text under “${pathText(path)}” is not the one that was read.`,
    },
  ];
}

/** Sections with text for which no record speaks and nobody gave a reason. */
function silentSections(
  outline: GuideOutline,
  sections: readonly Section[],
  records: readonly Requirement[],
): GuideProblem[] {
  const spoken = new Set(records.flatMap((record) => sourcesOf(record).map(({ path }) => pathText(path))));
  const excused = new Set(
    outline.sections.filter(({ noRecord }) => noRecord !== undefined).map(({ path }) => pathText(path)),
  );
  return sections
    .map(({ path, text }) => ({ about: pathText(path), text }))
    .filter(({ about, text }) => text !== '' && !spoken.has(about) && !excused.has(about))
    .map(({ about }) => ({
      kind: 'no-record',
      about,
      detail: 'It has text, but neither a record nor a reason.',
    }));
}

const sourcesOf = (record: Requirement): readonly Source[] => [record.source, ...record.alsoAt];

function sourceProblems(record: Requirement, copy: ReadonlyMap<string, Section>): GuideProblem[] {
  return sourcesOf(record).flatMap((source) => hashProblems(record.id, source, copy));
}

function termProblems(record: Requirement, copy: ReadonlyMap<string, Section>): GuideProblem[] {
  const text = sourcesOf(record)
    .map(({ path }) => `${pathText(path)} ${copy.get(pathText(path))?.text ?? ''}`)
    .join(' ')
    .toLowerCase();
  return [...record.keyTerms, ...record.find]
    .filter((term) => !text.includes(foldText(term).toLowerCase()))
    .map((term) => ({
      kind: 'term-missing',
      about: record.id,
      detail: `Its section does not say “${term}”.`,
    }));
}

function copiedProblems(record: Requirement, copied: ReadonlySet<string>): GuideProblem[] {
  const texts: readonly (readonly [string, string])[] = [
    ['title', record.title],
    ['gist', record.gist],
    ['statement', record.statement],
    ['why', record.why],
    ['trap', record.trap ?? ''],
    ...record.actions.map((action) => ['actions', action.do] as const),
    ...record.overrides.map((override) => ['overrides', override.say] as const),
    ...record.history.map((row) => ['history', row.note] as const),
  ];
  return texts
    .filter(([, text]) => [...runsOf(wordsOf(text))].some((run) => copied.has(run)))
    .map(([field]) => ({
      kind: 'copied-words',
      about: record.id,
      detail: `Its ${field} has ${COPIED_WORDS} words in a row from the guide.`,
    }));
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const last = words.length - COPIED_WORDS;
  return new Set(
    Array.from({ length: Math.max(0, last + 1) }, (_, at) => words.slice(at, at + COPIED_WORDS).join(' ')),
  );
}
