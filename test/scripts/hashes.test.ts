import { expect, it } from 'vitest';

import { fillHashes } from '../../scripts/hashes.ts';

const HASHES = new Map([
  ['A > B', 'aa'],
  ['C', 'cc'],
]);

it('fills every hash and keeps the layout', () => {
  const json =
    '{ "source": {\n  "path": ["A",\n "B"],\n "sha256": "" }, "alsoAt": [{ "path": ["C"], "sha256": "00" }] }';
  expect(fillHashes(json, HASHES)).toEqual({
    json: json.replace('""', '"aa"').replace('"00"', '"cc"'),
    missing: [],
  });
});

it('leaves and names what it has no hash for', () => {
  const json = '{ "path": ["Z"], "sha256": "00" }';
  expect(fillHashes(json, HASHES)).toEqual({ json, missing: ['Z'] });
});
