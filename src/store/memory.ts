import { isoAt, systemClock, systemRandom, type Clock, type Random } from './clock.ts';
import type { Document, Engine, Step } from './engine.ts';
import { inRange } from './history.ts';
import type { HistoryEntry, Store } from './port.ts';
import { storeOver } from './store.ts';

export interface MemoryStoreOptions {
  readonly clock?: Pick<Clock, 'now'>;
  readonly random?: Random;
}

interface Kept {
  readonly seq: number;
  /** As text, so that nobody changes it from outside. */
  readonly document: string;
  readonly history: readonly HistoryEntry[];
}

/** A store that ends with the process: for tests and the playground. */
export function openMemoryStore({
  clock = systemClock,
  random = systemRandom,
}: MemoryStoreOptions = {}): Store {
  return storeOver(memoryEngine(clock), { clock, random });
}

function memoryEngine(clock: Pick<Clock, 'now'>): Engine {
  const teams = new Map<string, Map<string, Kept>>();
  const find = (team: string, scope: string): Kept | undefined => teams.get(team)?.get(scope);
  const ownScopes = (team: string): string[] => [...(teams.get(team)?.keys() ?? [])];
  return {
    read: async (team, scope) => documentOf(find(team, scope)),
    commit: async (team, scope, step) => {
      const kept = find(team, scope);
      const { result, next } = step(documentOf(kept), (kept?.seq ?? 0) + 1);
      if (next) teams.set(team, (teams.get(team) ?? new Map()).set(scope, keep(kept, next, isoAt(clock))));
      return result;
    },
    history: async (team, scope, range) => structuredClone(inRange(find(team, scope)?.history ?? [], range)),
    pending: async (team) => new Map(ownScopes(team).flatMap((scope) => pendingIn(scope, find(team, scope)))),
    teams: async () => [...teams.keys()].toSorted(),
    scopes: async (team) =>
      ownScopes(team)
        .filter((scope) => !scope.startsWith('_'))
        .toSorted(),
    forgetTeam: async (team) => void teams.delete(team),
    problems: async () => [],
    close: async () => undefined,
  };
}

function keep(before: Kept | undefined, next: NonNullable<Step<unknown>['next']>, at: string): Kept {
  const seq = (before?.seq ?? 0) + 1;
  const added = next.history.map((entry) => ({ seq, at, entry }));
  return { seq, document: JSON.stringify(next.document), history: [...(before?.history ?? []), ...added] };
}

function documentOf(kept: Kept | undefined): Document | null {
  return kept ? (JSON.parse(kept.document) as Document) : null;
}

function pendingIn(scope: string, kept: Kept | undefined): [string, Document][] {
  const document = documentOf(kept);
  return document && Object.keys(document.outbox).length > 0 ? [[scope, document]] : [];
}
