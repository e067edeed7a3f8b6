import { readFileSync } from 'node:fs';

import { pathLevel, type GuideOutline } from '../../src/core/guide.ts';
import { readGuide } from '../../src/knowledge/headings.ts';

/** A made-up guide: two editions, and the older one once more as `pdftotext -layout` gives it. */
export const guideCopy = (name: 'old' | 'new' | 'layout'): string =>
  readFileSync(new URL(`../fixtures/guide/${name}.txt`, import.meta.url), 'utf8');

export const GUIDE_PATHS: readonly (readonly string[])[] = [
  ['Introduction'],
  ['Pigeon Post'],
  ['Pigeon Post', 'Required for HIPAA'],
  ['Pigeon Post', 'Required for HIPAA', 'Rings'],
  ['Pigeon Post', 'Required for HIPAA', 'Baskets'],
  ['Pigeon Post', 'Not Eligible for HIPAA'],
  ['Pigeon Post', 'Not Eligible for HIPAA', 'Night Flights'],
  ['Owl Mail'],
  ['Owl Mail', 'Required for HIPAA'],
  ['Owl Mail', 'Required for HIPAA', 'Hoods'],
  ['Change Log'],
];

/** Outline of the older edition; only the rings need a record. */
export function outlineOf(change: Partial<GuideOutline> = {}): GuideOutline {
  return {
    document: 'Keeping Pigeons Safe',
    edition: '2024-01-31',
    title: 'Keeping Pigeons Safe, January 31, 2024',
    url: 'https://example.com/guide.pdf',
    sections: readGuide(guideCopy('old'), GUIDE_PATHS).sections.map(({ path, sha256 }) => ({
      path,
      sha256,
      level: pathLevel(path),
      ...(path.at(-1) === 'Rings' ? {} : { noRecord: 'made up' }),
    })),
    changeLog: [],
    ...change,
  };
}
