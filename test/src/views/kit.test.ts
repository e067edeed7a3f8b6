import { expect, it } from 'vitest';

import { clip, context, escapeText, linesWithin, safe, section, sections } from '../../../src/views/kit.ts';
import { longDate } from '../../../src/views/long-date.ts';

it('takes the power out of foreign text', () =>
  expect(escapeText('<!channel> & <@U012AB3CD>')).toBe('&lt;!channel&gt; &amp; &lt;@U012AB3CD&gt;'));

it('clips by what a person counts, and shows that it did', () => {
  expect(clip('😀😀😀', 3)).toBe('😀😀😀');
  expect(clip('😀😀😀', 2)).toBe('😀…');
  expect(clip('one two', 5)).toBe('one…');
});

it('counts what escaping adds, and leaves no half of it behind', () => {
  expect(safe('&&&', 15)).toBe('&amp;&amp;&amp;');
  expect(safe('&&&', 14)).toBe('&amp;&amp;…');
  expect(safe('&&&', 9)).toBe('&amp;…');
});

it('leaves no half link behind', () =>
  expect(section(`${'a'.repeat(2980)} <https://example.com/long|Source>`).text?.text).toBe(
    `${'a'.repeat(2980)}…`,
  ));

it('packs lines into as few sections as hold them', () => {
  const drawn = sections(Array.from({ length: 4 }, () => 'a'.repeat(1400)));
  expect(drawn.map(({ text }) => text?.text.length)).toEqual([2801, 2801]);
  expect(sections([])).toEqual([]);
});

it('keeps the first lines within their room', () => {
  expect(linesWithin(['aa', 'bb', 'cc'], 6)).toEqual({ shown: ['aa', 'bb'], rest: 1 });
  expect(linesWithin(['aa'], 2)).toEqual({ shown: [], rest: 1 });
  expect(linesWithin([], 2)).toEqual({ shown: [], rest: 0 });
});

it('lets Slack find no links and mentions of its own in the text', () => {
  expect(section('a').text).toHaveProperty('verbatim', true);
  expect(context('a').elements[0]).toHaveProperty('verbatim', true);
});

it.each([
  ['2024-12-11', 'December 11, 2024'],
  ['2024-02-01', 'February 1, 2024'],
  ['2024', '2024'],
  ['soon', 'soon'],
])('writes %s as %s', (iso, date) => expect(longDate(iso)).toBe(date));
