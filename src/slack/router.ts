import type { Call, Command } from '../core/command.ts';
import type { Reply } from '../core/reply.ts';
import { routeText, type Route } from '../core/route.ts';
import { BotError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services/services.ts';
import type { Standing } from './standing.ts';
import type { Visit } from './visit.ts';

/** What a person typed: after the slash command, or as free words in a message. */
export type Manner = 'command' | 'message';

/** From words to a reply. Nothing here throws: this is the only catch that faces people. */
export interface Router {
  readonly answer: (visit: Visit, text: string, manner: Manner) => Promise<Reply>;
  /** Asks, whatever the words are. */
  readonly ask: (visit: Visit, question: string) => Promise<Reply>;
  /** Does the work, or says what went wrong and under which reference it is logged. */
  readonly guard: (visit: Visit, what: string, work: (call: Call) => Promise<Reply>) => Promise<Reply>;
}

export interface RouterDeps {
  readonly commands: readonly Command<Services>[];
  readonly services: Services;
  readonly standing: Standing;
  readonly log: Log;
  readonly nowMs: () => number;
  readonly newReference: () => string;
}

type Word = Command<Services>;

export function createRouter(deps: RouterDeps): Router {
  const words = deps.commands.filter(({ surfaces }) => surfaces.includes('slack'));
  const run = async (visit: Visit, word: string, text: string): Promise<Reply> => {
    const command = words.find(({ name }) => name === word);
    if (!command) throw new BotError('INTERNAL', `no word ${word}`, 'Ask with /hipaa help.');
    return command.run(await callOf(deps, visit, word, text), deps.services);
  };
  const guard: Router['guard'] = async (visit, what, work) =>
    work(plainCall(deps, visit, '')).catch((error: unknown) => problemOf(deps, visit, what, error));
  return {
    guard,
    ask: async (visit, question) => guard(visit, 'ask', async () => run(visit, 'ask', question)),
    answer: async (visit, text, manner) => {
      const route = manner === 'command' ? routeText(text, words) : routeMessage(text, words);
      switch (route.kind) {
        case 'command':
          return guard(visit, route.command.name, async () => run(visit, route.command.name, route.text));
        case 'question':
          return guard(visit, 'ask', async () => run(visit, 'ask', route.text));
        case 'nothing':
          return guard(visit, 'help', async () => run(visit, 'help', ''));
        case 'misspelt':
          return nearest(route.nearest);
      }
    },
  };
}

const nearest = (word: string): Reply => ({
  value: {
    kind: 'note',
    text: `I know no such word. Did you mean /hipaa ${word}? To ask it as a question, write: /hipaa ask …`,
  },
  audience: 'only-you',
});

/** Words that need no more than one name after them, or none. */
const TAKES_SENTENCES: ReadonlySet<string> = new Set(['ask', 'settings']);

/** In a message a sentence may begin with a word of ours: "why is fax not eligible?" is a question. */
function routeMessage(text: string, words: readonly Word[]): Route<Word> {
  const route = routeText(text.replace(/^(\S+)[?.!]+$/, '$1'), words);
  if (route.kind === 'misspelt') return { kind: 'question', text };
  if (route.kind !== 'command') return route;
  const isSentence = route.text.endsWith('?') || route.text.split(/\s+/).length > 1;
  const isMeant = route.command.name === 'ask' || !isSentence;
  if (isMeant) return route;
  return TAKES_SENTENCES.has(route.command.name) && !route.text.endsWith('?')
    ? route
    : { kind: 'question', text };
}

/** Words that show nothing of the organisation: they work for everybody, and without a look at who it is. */
const OPEN_WORDS: ReadonlySet<string> = new Set(['ask', 'why', 'help']);

async function callOf(deps: RouterDeps, visit: Visit, word: string, text: string): Promise<Call> {
  const call = plainCall(deps, visit, text);
  if (OPEN_WORDS.has(word)) return call;
  const { client, user, place } = visit;
  const [person, channel] = await Promise.all([
    deps.standing.person(client, user),
    deps.standing.channel(client, place.channel),
  ]);
  if (person.isGuest)
    throw new BotError(
      'NOT_ALLOWED',
      `${word}: guest`,
      'Guests can ask questions; the rest is for members of the workspace.',
    );
  const isShared = 'isShared' in channel ? channel.isShared : true;
  return {
    ...call,
    actor: { id: user, ...person },
    place: call.place.kind === 'channel' ? { ...call.place, isShared } : call.place,
  };
}

/** Nobody in particular: enough to ask. */
const plainCall = ({ nowMs }: RouterDeps, { team, user, place }: Visit, text: string): Call => ({
  team,
  text,
  actor: { id: user, role: 'viewer', isGuest: true },
  place,
  nowMs: nowMs(),
});

function problemOf(deps: RouterDeps, visit: Visit, what: string, error: unknown): Reply {
  const reference = deps.newReference();
  const { code, hint } = error instanceof BotError ? error : OURS;
  const name = error instanceof Error ? error.name : 'unknown';
  const ids = { team: visit.team, user: visit.user, command: what, reference };
  if (code === 'INTERNAL') deps.log.error('slack.failed', { ...ids, code: name });
  else deps.log.info('slack.problem', { ...ids, code });
  return { value: { kind: 'problem', code, hint, reference }, audience: 'only-you' };
}

const OURS = {
  code: 'INTERNAL',
  hint: 'Something failed here that should not have. Nothing you wrote was kept. Try again; if it stays, tell your admin the reference.',
} as const;
