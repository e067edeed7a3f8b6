import { expect, it } from 'vitest';

import { formatDate } from '../../../../src/playground/page/browser/dates.ts';

const now = new Date(2026, 10, 22, 12);
const seconds = (date: Date): number => date.getTime() / 1000;

it('writes a date in the wanted form', () => {
  expect(formatDate(seconds(new Date(2024, 11, 11)), 'of {date_short}', now)).toBe('of Dec 11, 2024');
});

it('says yesterday where the form is pretty', () => {
  expect(formatDate(seconds(new Date(2026, 10, 21, 8)), '{date_pretty}', now)).toBe('yesterday');
});

it('leaves an unknown form as it is', () => {
  expect(formatDate(0, '{moon}', now)).toBe('{moon}');
});

it('counts back from now', () => {
  expect(formatDate(seconds(new Date(2026, 10, 22, 11, 30)), '{ago}', now)).toBe('30 minutes ago');
});
