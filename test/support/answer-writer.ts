import { stdin, stdout } from 'node:process';

import { openEngine } from '../../src/knowledge/open.ts';

/** A process of its own: reads a JSON array of questions and writes the engine's whole answers to them. */
const engine = openEngine(() => false);

let input = '';
for await (const piece of stdin.setEncoding('utf8')) input += String(piece);
stdout.write(JSON.stringify((JSON.parse(input) as string[]).map((question) => engine.ask(question))));
