/** `2024-12-11` → `December 11, 2024`, the same in any locale. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return name === undefined || day === undefined ? iso : `${name} ${day}, ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
