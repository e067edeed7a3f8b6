import { expect, it } from 'vitest';

import type { Engine } from '../../../src/knowledge/engine.ts';
import { runPrompt } from '../../../src/terminal/prompt.ts';
import { PLAIN } from '../../../src/terminal/screen.ts';
import { answerOf, fakeEngine } from '../../support/answers.ts';
import { fakeSink, fakeTerminal } from '../../support/sessions.ts';

async function talk(
  lines: readonly string[],
  engine: Engine = fakeEngine(),
  most = Infinity,
): Promise<string[]> {
  async function* typed(): AsyncGenerator<string> {
    yield* lines;
  }
  const output = fakeSink(most);
  const io = { lines: typed(), output, screen: PLAIN, mark: '> ', report: () => 'ab12' };
  await runPrompt(fakeTerminal(engine).session, io);
  return output.texts;
}

it('welcomes, answers, and ends with exit', async () => {
  const texts = await talk(['may pigeons carry PHI?', 'exit', 'not read']);
  expect(texts).toHaveLength(2);
  expect(texts[1]).toContain('Eligible with conditions — Pigeon Post');
  expect(texts.every((text) => text.endsWith('> '))).toBe(true);
});

it.each(['status', '/status', '/hipaa status'])('takes %s for the word', async (line) => {
  expect((await talk([line]))[1]).toContain('Sidekeeper 0.0.1');
});

it('hands the last answer of the conversation to a follow-up', async () => {
  const contexts: boolean[] = [];
  const engine = fakeEngine();
  await talk(['may pigeons carry PHI?', 'and owls?'], {
    ...engine,
    ask: (question, context) => {
      contexts.push(context !== undefined);
      return engine.ask(question);
    },
  });
  expect(contexts).toEqual([false, true]);
});

it('lets a number choose a reading', async () => {
  const choices = [
    { id: 'owls', label: 'Owls that fly' },
    { id: 'owl-mail', label: 'Owls that write' },
  ];
  const texts = await talk(['owls', '2'], fakeEngine(answerOf({ choices })));
  expect(texts[2]).toContain('— owl-mail');
});

it('goes on after what it did not understand, and after a mistake of its own', async () => {
  const engine = fakeEngine();
  const texts = await talk(['setings', 'bug', '', 'status'], {
    ...engine,
    ask: (question) => {
      if (question === 'bug') throw new TypeError('canary');
      return engine.ask(question);
    },
  });
  expect(texts[1]).toContain('Did you mean settings?');
  expect(texts[2]).toContain('Reference: ab12');
  expect(texts.join('')).not.toContain('canary');
  expect(texts[3]).toBe('> ');
  expect(texts[4]).toContain('Sidekeeper 0.0.1');
});

it('ends when nobody reads any more', async () =>
  expect(await talk(['a?', 'b?', 'c?'], fakeEngine(), 1)).toHaveLength(2));
