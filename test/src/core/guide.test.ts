import { expect, it } from 'vitest';

import { groupLevel, pathLevel } from '../../../src/core/guide.ts';

it.each([
  ['Required for HIPAA', 'required'],
  ['Recommended for HIPAA', 'recommended'],
  ['Special Considerations for HIPAA', 'consideration'],
  ['Not Eligible for HIPAA', 'not-eligible'],
  ['Eligible for HIPAA', 'eligible'],
  ['Flex', null],
])('reads the level of %s', (heading, level) => expect(groupLevel(heading)).toBe(level));

it('takes the level from the group above a heading', () => {
  expect(pathLevel(['Flex', 'Required for HIPAA', 'Insights', 'Hoods'])).toBe('required');
});
