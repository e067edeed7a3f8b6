import { expect, it } from 'vitest';

import { refuse, refuseOutside } from '../../../src/knowledge/gate.ts';
import { catalogOf, entityOf } from '../../support/knowledge.ts';

it('names what is missing, and for which thing', () =>
  expect(refuse('none.price', ['owls'], catalogOf())).toEqual({
    rule: 'none.price',
    subject: 'Owl Mail',
    text: 'The guide gives no prices, costs or discounts for Owl Mail.',
  }));

it('speaks of the question where nothing is named', () => {
  const { subject, text } = refuse('none.sla', [], catalogOf());
  expect([subject, text]).toEqual([
    'Your question',
    'The guide gives no service levels, uptime figures or response times.',
  ]);
});

it('refuses by name what the guide never names, with the general rule', () => {
  const { rule, text } = refuseOutside(
    entityOf({ id: 'kites', name: 'Kite Fax', note: 'Letters on strings.' }),
  );
  expect(rule).toBe('outside:kites');
  expect(text).toMatch(
    /^The guide does not mention Kite Fax\. Letters on strings\. Its general rule stands: PHI/,
  );
});
