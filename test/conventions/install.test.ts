import { expect, it } from 'vitest';

import { doctorProbes } from '../../src/services/doctor.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { fakeEngine } from '../support/answers.ts';
import { readSource } from './tree.ts';

const guide = readSource('docs/install.md');

/** First cells of the rows of all tables, without marks. */
const explained = Array.from(guide.matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name);

it('tells of every variable that the bot reads and uses', () => {
  const known = Array.from(
    readSource('src/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm),
    ([, name = '']) => name,
  ).filter((name) => !/^(?:TWILIO|SEGMENT|DATABASE)_/.test(name));
  expect(known).toContain('SLACK_BOT_TOKEN');
  expect(known.filter((name) => !explained.includes(name))).toEqual([]);
});

it('tells what to do about every line of the doctor', () => {
  const deps = {
    engine: fakeEngine(),
    store: openMemoryStore({ clock: { now: () => 0 } }),
    problems: [],
    loadKey: async () => undefined,
    isKeyGiven: false,
    fetch: async () => Response.json({}),
    scopes: async () => [],
    nowMs: () => 0,
  };
  const names = [undefined, { botToken: 'xoxb-1', appToken: 'xapp-1' }]
    .flatMap((slack) => doctorProbes({ ...deps, slack }))
    .map(({ name }) => name);
  expect(names).toContain('socket');
  expect(names.filter((name) => !explained.includes(name))).toEqual([]);
});

it('leads to every part of itself that it links to', () => {
  const headings = Array.from(guide.matchAll(/^#+ (.+)$/gm), ([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = Array.from(guide.matchAll(/\]\(#([^)]+)\)/g), ([, anchor = '']) => anchor);
  expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
});
