import type { Answer, Frame, NoticeLine } from '../core/answer.ts';
import type { Call, Place } from '../core/command.ts';
import { applyHouse } from '../core/house.ts';
import type { ReplyValue } from '../core/reply.ts';
import type { NoticeChoice, Settings } from '../core/settings.ts';
import type { Engine } from '../knowledge/engine.ts';
import type { Scope, Store } from '../store/port.ts';
import type { AskService } from './services.ts';

export interface AskDeps {
  readonly engine: Engine;
  readonly store: Store;
  readonly settings: (team: string) => Promise<Settings>;
}

/** The last frame of each conversation: ids only, and when it ends to count. */
type Threads = Readonly<Record<string, { readonly frame: Frame; readonly untilMs: number }>>;

const THREAD_LIFE_MS = 24 * 60 * 60 * 1000;

const THREADS: Scope<Threads> = {
  name: 'threads',
  version: 1,
  initial: {},
  parse: (stored) => stored as Threads,
};

/** Answers from the engine; adds the organisation's own rules and notices; remembers the thread's ids for 24 hours. */
export function createAsk({ engine, store, settings }: AskDeps): AskService {
  const finish = async (call: Call, answer: Answer): Promise<Answer> => {
    const chosen = await settings(call.team);
    const shown = applyHouse(
      { ...answer, notices: chooseNotices(answer.notices, chosen.notices) },
      chosen.house,
    );
    await remember(store, call, shown.frame);
    return shown;
  };
  return {
    ask: async (call) => finish(call, engine.ask(call.text, await lastFrame(store, call))),
    recall: async (call, frame) => finish(call, engine.recall(frame)),
    choose: async (call, id, frame) => finish(call, engine.choose(id, frame)),
    async why(call) {
      const asked = call.text.trim();
      const record = engine.record(asked);
      if (record !== undefined) return { kind: 'record', record };
      if (asked !== '') return { kind: 'why', answer: await finish(call, engine.ask(asked)) };
      const last = await lastFrame(store, call);
      return last === undefined
        ? NOTHING_TO_EXPLAIN
        : { kind: 'why', answer: await finish(call, engine.recall(last)) };
    },
  };
}

const NOTHING_TO_EXPLAIN: ReplyValue = {
  kind: 'note',
  text: 'There is no answer of mine here to explain. Ask something first, or name a record or a question.',
};

function chooseNotices(notices: readonly NoticeLine[], choice: NoticeChoice): readonly NoticeLine[] {
  if (choice === 'none') return [];
  return choice === 'all' ? notices : notices.filter(({ grade }) => grade.startsWith('A'));
}

/**
 * Follow-ups belong to a thread; outside of one, to the person in that place. Direct messages are answered in a thread,
 * yet people go on below it: there both count, the thread first.
 */
function threadsOf(place: Place, actor: string): readonly string[] {
  if (place.kind === 'terminal') return [`terminal:${actor}`];
  const inPlace = `${place.channel}:${actor}`;
  if (place.thread === null) return [inPlace];
  const inThread = `${place.channel}:${place.thread}`;
  return place.kind === 'dm' ? [inThread, inPlace] : [inThread];
}

async function lastFrame(store: Store, call: Call): Promise<Frame | undefined> {
  const threads = await store.read(call.team, THREADS);
  const alive = threadsOf(call.place, call.actor.id).map((thread) => threads[thread]);
  return alive.find((last) => last !== undefined && last.untilMs > call.nowMs)?.frame;
}

async function remember(store: Store, call: Call, frame: Frame): Promise<void> {
  const untilMs = call.nowMs + THREAD_LIFE_MS;
  await store.transaction(call.team, THREADS, (threads) => {
    const alive = Object.entries(threads).filter(([, { untilMs: until }]) => until > call.nowMs);
    const added = threadsOf(call.place, call.actor.id).map((thread) => [thread, { frame, untilMs }] as const);
    const state = { ...Object.fromEntries(alive), ...Object.fromEntries(added) };
    return { result: undefined, state };
  });
}
