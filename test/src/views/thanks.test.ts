import { expect, it } from 'vitest';

import { ASK_COMPLIANCE } from '../../../src/views/controls.ts';
import { findMessageProblems } from '../../../src/views/limits.ts';
import { thanksView } from '../../../src/views/thanks.ts';
import { buttonsIn } from '../../support/blocks.ts';

it('offers a person to ask after 👎, who sees what the bot answered from', () => {
  const message = thanksView('down', ['pigeons.post.eligibility', 'owls.mail.eligibility']);
  expect(findMessageProblems(message)).toEqual([]);
  expect(buttonsIn(message.blocks)).toEqual([
    {
      actionId: ASK_COMPLIANCE,
      label: 'Ask compliance',
      value: 'pigeons.post.eligibility,owls.mail.eligibility',
    },
  ]);
});

it.each(['up', 'down'] as const)('thanks for %s without records', (vote) =>
  expect(findMessageProblems(thanksView(vote, []))).toEqual([]),
);
