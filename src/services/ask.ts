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
      return whyLast(await lastFrame(store, call), engine);
    },
  };
}

function whyLast(frame: Frame | undefined, engine: Engine): ReplyValue {
  return frame === undefined
    ? {
        kind: 'note',
        text: 'There is no answer of mine here to explain. Ask something first, or name a record or a question.',
      }
    : { kind: 'why', answer: engine.recall(frame) };
}

function chooseNotices(notices: readonly NoticeLine[], choice: NoticeChoice): readonly NoticeLine[] {
  if (choice === 'none') return [];
  return choice === 'all' ? notices : notices.filter(({ grade }) => grade.startsWith('A'));
}

/** Follow-ups belong to a thread; outside of one, to the person in that place. */
function threadOf(place: Place, actor: string): string {
  if (place.kind === 'terminal') return `terminal:${actor}`;
  return place.thread === null ? `${place.channel}:${actor}` : `${place.channel}:${place.thread}`;
}

async function lastFrame(store: Store, call: Call): Promise<Frame | undefined> {
  const last = (await store.read(call.team, THREADS))[threadOf(call.place, call.actor.id)];
  return last === undefined || last.untilMs <= call.nowMs ? undefined : last.frame;
}

async function remember(store: Store, call: Call, frame: Frame): Promise<void> {
  const untilMs = call.nowMs + THREAD_LIFE_MS;
  await store.transaction(call.team, THREADS, (threads) => {
    const alive = Object.entries(threads).filter(([, { untilMs: until }]) => until > call.nowMs);
    const state = { ...Object.fromEntries(alive), [threadOf(call.place, call.actor.id)]: { frame, untilMs } };
    return { result: undefined, state };
  });
}
