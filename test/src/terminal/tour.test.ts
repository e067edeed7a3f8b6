import { expect, it } from 'vitest';

import { PLAIN } from '../../../src/terminal/screen.ts';
import { runTour } from '../../../src/terminal/tour.ts';
import { fakeSink, fakeTerminal } from '../../support/sessions.ts';

it('asks, follows up, explains and shows its health, all by itself', async () => {
  const output = fakeSink();
  await runTour(fakeTerminal().session, output, PLAIN);
  const text = output.texts.join('');
  expect(text).toContain('> and MMS?');
  expect(text).toContain('Why this answer');
  expect(text).toContain('Sidekeeper 0.0.1');
  expect(text).toMatch(/npm start.*\n$/);
});
