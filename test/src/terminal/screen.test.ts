import { expect, it } from 'vitest';

import { paint, PLAIN, screenOf, withoutControls, wrap } from '../../../src/terminal/screen.ts';

const tty = { isTTY: true, columns: 70 };

it('gives a pipe neither colour nor width', () => expect(screenOf({ columns: 70 }, {})).toEqual(PLAIN));

it.each([
  [{}, true],
  [{ NO_COLOR: '' }, true],
  [{ NO_COLOR: '1' }, false],
  [{ TERM: 'dumb' }, false],
])('colours a terminal with %j: %s', (env, isColoured) =>
  expect(screenOf(tty, env)).toEqual({ width: 70, isColoured }),
);

it.each([
  [10, 40],
  [300, 100],
])('reads well at %i columns', (columns, width) =>
  expect(screenOf({ isTTY: true, columns }, {}).width).toBe(width),
);

it('folds at blanks and keeps words whole', () => {
  const screen = { width: 20, isColoured: false };
  expect(wrap('one two three four averyveryverylongword five', screen, 'Do: ')).toBe(
    'Do: one two three\n    four\n    averyveryverylongword\n    five',
  );
});

it('folds nothing for a pipe', () => expect(wrap('a '.repeat(200).trim(), PLAIN)).not.toContain('\n'));

it('paints only where colour is wanted', () => {
  expect(paint('x', 'red', PLAIN)).toBe('x');
  expect(paint('x', 'red', { width: 80, isColoured: true })).toBe('\u001B[31mx\u001B[0m');
});

it('takes out of texts what could steer a terminal', () => {
  expect(withoutControls({ a: ['x\u001B[2Jy\u0007\u009B', 'two\nlines'] })).toEqual({
    a: ['x[2Jy', 'two\nlines'],
  });
});
