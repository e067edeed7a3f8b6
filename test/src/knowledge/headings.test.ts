import { expect, it } from 'vitest';

import { readGuide } from '../../../src/knowledge/headings.ts';
import { guideCopy, GUIDE_PATHS } from '../../support/guides.ts';

it('cuts a copy at the headings of the outline, in their order', () => {
  const { edition, sections } = readGuide(guideCopy('old'), GUIDE_PATHS);
  expect(sections.map(({ path }) => path)).toEqual(GUIDE_PATHS);
  expect(edition).toBe('2024-01-31');
});

it('folds the text of a section and leaves out its heading', () => {
  const { sections } = readGuide(guideCopy('old'), GUIDE_PATHS);
  expect(sections[0]?.text).toBe('This booklet is for people who send letters by bird. Read the list first.');
  expect(sections[2]?.text).toBe('');
});

const hashes = (name: 'old' | 'layout'): string[] =>
  readGuide(guideCopy(name), GUIDE_PATHS).sections.map(({ sha256 }) => sha256);

it('hashes a copy from pdftotext as it hashes a copy in Markdown', () => {
  expect(hashes('layout')).toEqual(hashes('old'));
});

it('places headings that the outline does not hold', () => {
  const paths = readGuide(guideCopy('new'), GUIDE_PATHS).sections.map(({ path }) => path.join(' > '));
  expect(paths).toContain('Pigeon Post > Required for HIPAA > Lofts');
  expect(paths).toContain('Raven Radio > Not Eligible for HIPAA > Shouting');
});

it('takes no sentence and no table row for a heading', () => {
  const copy =
    'Introduction\n\nRead on about birds\n\nSee The Other Booklet.\n\nName     Weight\n\nlower case words\n';
  expect(readGuide(copy, GUIDE_PATHS).sections.map(({ path }) => path)).toEqual([['Introduction']]);
});

it('finds nothing in a text that is not the guide', () => {
  expect(readGuide('Shopping List\n\nMilk\n', GUIDE_PATHS)).toEqual({ edition: null, sections: [] });
});
