import { expect, it } from 'vitest';

import { runLine, runWords } from '../../../src/terminal/session.ts';
import { fakeEngine } from '../../support/answers.ts';
import { fakeTerminal } from '../../support/sessions.ts';

/** A session, and what it was asked. */
function asked() {
  const questions: string[] = [];
  const engine = fakeEngine();
  const { session } = fakeTerminal({
    ...engine,
    ask: (question) => {
      questions.push(question);
      return engine.ask(question);
    },
  });
  return { session, questions };
}

it.each([
  [['ask', 'is MMS eligible?'], 'is MMS eligible?'],
  [['ask', 'is', 'MMS', 'eligible?'], 'is MMS eligible?'],
  [['is MMS eligible?'], 'is MMS eligible?'],
  [['MMS', 'and', 'SMS'], 'MMS and SMS'],
])('asks %j', async (words, question) => {
  const { session, questions } = asked();
  expect(await runWords(words, session)).toMatchObject({ value: { kind: 'answer' } });
  expect(questions).toEqual([question]);
});

it('runs a word with what the shell kept together', async () => {
  const { session } = asked();
  const words = ['settings', 'house', 'add', 'pigeons.post.eligibility', 'note', 'Acme rule 7: No pigeons.'];
  await runWords(words, session);
  expect(await runLine('settings house', session)).toMatchObject({
    value: {
      listing: { rows: [['pigeons.post.eligibility', 'note', 'Acme rule 7', 'No pigeons.', 'os:tester']] },
    },
  });
});

it('shows help when nothing was typed', async () => {
  expect(await runWords([], asked().session)).toMatchObject({ value: { kind: 'help' } });
});

it('names the nearest word for one that is misspelt', async () => {
  await expect(runWords(['setings'], asked().session)).rejects.toMatchObject({
    code: 'USAGE',
    hint: expect.stringContaining('settings'),
  });
});
