import { expect, it } from 'vitest';

import { createKnowledge } from '../../../src/services/knowledge.ts';
import { fakeEngine, recordOf } from '../../support/answers.ts';
import { guideCopy, outlineOf } from '../../support/guides.ts';

const FILES: Readonly<Record<string, string>> = {
  'old.txt': guideCopy('old'),
  'new.txt': guideCopy('new'),
  'list.txt': 'Milk\n\nBread\n',
};

const service = createKnowledge({
  record: fakeEngine().record,
  load: () => ({
    outline: outlineOf(),
    records: [recordOf(), recordOf({ id: 'owls.mail.eligibility', product: 'owls' })],
  }),
  readText: async (file) => {
    const text = FILES[file];
    if (text === undefined) throw new Error('ENOENT');
    return text;
  },
});

it('lists all records, or those of a product', () => {
  expect(service.list()).toHaveLength(2);
  expect(service.list('owls').map(({ id }) => id)).toEqual(['owls.mail.eligibility']);
});

it('verifies and compares copies by their file names', async () => {
  expect(await service.verify('old.txt')).not.toEqual([]);
  expect(await service.diff('old.txt', 'new.txt')).toMatchObject({ editions: ['2024-01-31', '2026-06-30'] });
});

it.each(['missing.txt', 'list.txt'])('refuses %s and says how to get a copy', async (file) => {
  await expect(service.verify(file)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    hint: expect.stringContaining('pdftotext'),
  });
});
