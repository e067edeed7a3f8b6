import { expect, it } from 'vitest';

import { BotError } from '../../../src/errors.ts';
import { answerJson, type AnswerJson } from '../../../src/terminal/json.ts';
import { answerLines } from '../../../src/terminal/jsonl.ts';
import { answerOf } from '../../support/answers.ts';
import { fakeSink } from '../../support/sessions.ts';

async function* inputOf(...lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield `${line}\n`;
}

const answer = async (question: string): Promise<AnswerJson> => {
  if (question === 'busy') throw new BotError('STORE_BUSY', 'Busy.', 'Try again.');
  if (question === 'bug') throw new TypeError('canary');
  return { ...answerJson(answerOf(), 'x'), answer: question };
};

async function rowsFor(...lines: readonly string[]): Promise<unknown[]> {
  const sink = fakeSink();
  await answerLines(inputOf(...lines), sink, answer);
  return sink.texts.map((text) => JSON.parse(text) as unknown);
}

it('answers each line under its id, in their order', async () => {
  expect(await rowsFor('{"id":"a","q":"one"}', '{"id":7,"q":"two"}', '{"q":"three"}')).toMatchObject([
    { id: 'a', answer: 'one', verdict: 'conditional' },
    { id: 7, answer: 'two' },
    { id: null, answer: 'three' },
  ]);
});

it('begins each line with its id and ends it with a line feed', async () => {
  const sink = fakeSink();
  await answerLines(inputOf('{"id":"a","q":"one"}'), sink, answer);
  expect(sink.texts[0]).toMatch(/^\{"id":"a","verdict":.*\}\n$/);
});

it.each([
  ['no JSON', '{"id":"a"', null],
  ['a list', '["a"]', null],
  ['a text', '"a"', null],
  ['no question', '{"id":"a"}', 'a'],
  ['an empty question', '{"id":"a","q":" "}', 'a'],
  ['a question that is a number', '{"id":"a","q":1}', 'a'],
  ['an id that is an object', '{"id":{}}', null],
])('puts an error in the place of a line with %s, and goes on', async (_what, line, id) => {
  expect(await rowsFor(line, '{"id":"b","q":"next"}')).toMatchObject([
    { id, error: { code: 'INPUT_INVALID', hint: expect.stringContaining('"q"') } },
    { id: 'b', answer: 'next' },
  ]);
});

it('puts what fails in the place of its answer, and goes on', async () => {
  const rows = await rowsFor('{"id":1,"q":"busy"}', '{"id":2,"q":"bug"}', '{"id":3,"q":"fine"}');
  expect(rows).toMatchObject([
    { id: 1, error: { code: 'STORE_BUSY', hint: 'Try again.' } },
    { id: 2, error: { code: 'INTERNAL' } },
    { id: 3, answer: 'fine' },
  ]);
  expect(JSON.stringify(rows)).not.toContain('canary');
});

it('skips blank lines', async () => expect(await rowsFor('', '  ', '{"id":1,"q":"x"}')).toHaveLength(1));

it('has each answer out before it reads the next line', async () => {
  const events: string[] = [];
  async function* input(): AsyncGenerator<string> {
    for (const id of ['a', 'b']) {
      events.push(`read ${id}`);
      yield `{"id":"${id}","q":"x"}\n`;
    }
  }
  const write = async (text: string): Promise<boolean> => {
    await Promise.resolve();
    events.push(`wrote ${(JSON.parse(text) as { id: string }).id}`);
    return true;
  };
  await answerLines(input(), { write }, answer);
  expect(events).toEqual(['read a', 'wrote a', 'read b', 'wrote b']);
});

it('stops reading when nobody reads its output', async () => {
  const sink = fakeSink(1);
  await answerLines(inputOf(...Array.from({ length: 9 }, () => '{"q":"x"}')), sink, answer);
  expect(sink.texts).toHaveLength(2);
});
