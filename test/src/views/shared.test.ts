import { expect, it } from 'vitest';

import { SHARE } from '../../../src/views/controls.ts';
import { sharedView } from '../../../src/views/shared.ts';
import { answerOf } from '../../support/answers.ts';
import { buttonsIn, controlsIn, wordsIn } from '../../support/blocks.ts';

const shared = sharedView({ ...answerOf(), holdsPhi: true }, 'U012AB3CD');

it('tells who shared the answer, and shows the verdict next', () =>
  expect(wordsIn(shared.blocks)).toMatch(/^Shared by <@U012AB3CD>\n☑️ \*Eligible with conditions\*/));

it('keeps to itself what the question held', () => expect(wordsIn(shared.blocks)).not.toContain('⚠️'));

it('offers no further sharing', () =>
  expect(buttonsIn(shared.blocks).map(({ actionId }) => actionId)).not.toContain(SHARE));

it('calls nobody whom a made-up id would call', () =>
  expect(controlsIn(sharedView(answerOf(), '!channel> <!here').blocks)).toEqual([
    '<@!channel&gt; &lt;!here>',
  ]));
