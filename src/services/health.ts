import type { Health } from '../core/reply.ts';
import { BotError } from '../errors.ts';
import type { Engine } from '../knowledge/engine.ts';
import { LOCAL_TEAM, type Scope, type Store } from '../store/port.ts';

/** Looks at one thing that has to be right. What it throws is a failure of that thing. */
export interface Probe {
  readonly name: string;
  readonly examine: () => Promise<Omit<Health, 'name'>>;
}

/** Every probe's finding, in their order; they run side by side. Never throws. */
export async function examineAll(probes: readonly Probe[]): Promise<readonly Health[]> {
  return Promise.all(
    probes.map(async ({ name, examine }): Promise<Health> => {
      try {
        return { name, ...(await examine()) };
      } catch (error) {
        return { name, ...failureOf(error) };
      }
    }),
  );
}

function failureOf(error: unknown): Omit<Health, 'name'> {
  if (error instanceof BotError) return { state: 'failed', detail: error.message, hint: error.hint };
  return {
    state: 'failed',
    detail: 'the check itself failed',
    hint: 'Run sidekeeper doctor again; if it stays, report it.',
  };
}

/** An answer out of the knowledge, and the age of the guide's edition. */
export function knowledgeProbe(engine: Engine, nowMs: () => number): Probe {
  return {
    name: 'knowledge',
    examine: async () => {
      const { records } = engine.ask('Is MMS eligible?');
      if (records.length === 0) {
        return {
          state: 'failed',
          detail: 'the knowledge answers nothing',
          hint: 'Install the package again.',
        };
      }
      const ageDays = Math.floor((nowMs() - Date.parse(engine.edition)) / DAY_MS);
      if (ageDays <= MAX_AGE_DAYS) return { state: 'ok', detail: `guide of ${engine.edition}` };
      return {
        state: 'warning',
        detail: `guide of ${engine.edition}, ${ageDays} days old; Twilio has published newer editions`,
        hint: 'Hold the records against the newest edition with: sidekeeper knowledge diff',
      };
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_AGE_DAYS = 365;

/** Whether the store can be read, and whether it had to set something aside. */
export function storeProbe(store: Store): Probe {
  return {
    name: 'store',
    examine: async () => {
      const teams = await store.teams();
      return withProblems(store, `readable, ${teams.length === 1 ? '1 team' : `${teams.length} teams`}`);
    },
  };
}

/** {@link storeProbe} that writes as well. */
export function writableStoreProbe(store: Store): Probe {
  return {
    name: 'store',
    examine: async () => {
      await store.transaction(LOCAL_TEAM, DOCTOR, (visits) => ({ result: undefined, state: visits + 1 }));
      return withProblems(store, 'readable and writable');
    },
  };
}

const DOCTOR: Scope<number> = { name: 'doctor', version: 1, initial: 0, parse: (stored) => Number(stored) };

async function withProblems(store: Store, detail: string): Promise<Omit<Health, 'name'>> {
  const problems = await store.problems();
  if (problems.length === 0) return { state: 'ok', detail };
  const files = problems.map(({ kind, file }) => `${file} (${kind})`);
  return {
    state: 'warning',
    detail: `${detail}; set aside or mended: ${files.join(', ')}`,
    hint: 'Look at the files in the state folder; what they held was recovered from the copy beside them where possible.',
  };
}
