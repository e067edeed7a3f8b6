import { expect, it } from 'vitest';

import { answerView } from '../../../src/views/answer.ts';
import { SHARE } from '../../../src/views/controls.ts';
import { sharedView } from '../../../src/views/shared.ts';
import { answerOf } from '../../support/answers.ts';
import { buttonsIn, controlsIn, wordsIn } from '../../support/blocks.ts';

const shared = sharedView(answerView(answerOf(), 'thread'), 'U012AB3CD');

it('tells who shared the answer, and shows the verdict next', () =>
  expect(wordsIn(shared.blocks)).toMatch(/^Shared by <@U012AB3CD>\n☑️ \*Eligible with conditions\*/));

it('offers no further sharing', () =>
  expect(buttonsIn(shared.blocks).map(({ actionId }) => actionId)).not.toContain(SHARE));

it('calls nobody whom a made-up id would call', () =>
  expect(controlsIn(sharedView(answerView(answerOf(), 'thread'), '!channel> <!here').blocks)).toEqual([
    '<@!channel&gt; &lt;!here>',
  ]));
