import { BotError } from '../errors.ts';
import type { Document, Pending, Step } from './engine.ts';
import type { Change, OutboxEntry, Scope } from './port.ts';

/** The state in a document, in the shape of today. Throws STORE_NEWER when a later version wrote it. */
export function stateOf<S>(scope: Scope<S>, document: Document | null): S {
  if (document === null) return scope.initial;
  if (document.version > scope.version) throw newer(scope.name);
  return scope.parse(document.data, document.version);
}

/** What a change makes of a document; its outbox entries get ids and the time `at`. */
export function stepOf<S, R>(
  scope: Scope<S>,
  current: Document | null,
  change: Change<S, R>,
  commit: { readonly seq: number; readonly at: string },
): Step<R> {
  const { result, state, history = [], outbox = [] } = change;
  if (state === undefined && history.length === 0 && outbox.length === 0) return { result };
  const drafts = outbox.map(({ kind, body }, i): [string, Pending] => [
    `${commit.seq}.${i}`,
    { kind, body, at: commit.at, attempts: 0 },
  ]);
  const document: Document = {
    version: scope.version,
    data: state ?? stateOf(scope, current),
    outbox: { ...current?.outbox, ...Object.fromEntries(drafts) },
  };
  return { result, next: plain({ document, history }) };
}

/** The document with some of its outbox entries replaced, or removed where `change` returns undefined. */
export function withOutbox(
  document: Document,
  keys: ReadonlySet<string>,
  change: (entry: Pending) => Pending | undefined,
): Document {
  const outbox = Object.entries(document.outbox).flatMap(([key, entry]): [string, Pending][] => {
    const next = keys.has(key) ? change(entry) : entry;
    return next ? [[key, next]] : [];
  });
  return { ...document, outbox: Object.fromEntries(outbox) };
}

/** What a team has to send, oldest first. */
export function entriesOf(documents: ReadonlyMap<string, Document>): readonly OutboxEntry[] {
  return [...documents]
    .flatMap(([scope, document]) =>
      Object.entries(document.outbox).map(([key, entry]): OutboxEntry => ({
        id: `${scope}:${key}`,
        scope,
        ...entry,
      })),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at) || byPlace(a, b));
}

/** Outbox ids by scope, without the scope. */
export function keysByScope(ids: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const id of ids) {
    const [scope = '', key = ''] = id.split(':');
    keys.set(scope, (keys.get(scope) ?? new Set()).add(key));
  }
  return keys;
}

/** Numbers in ids compare as numbers, so `9.0` comes before `10.0`. */
function byPlace(a: OutboxEntry, b: OutboxEntry): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}

/** What really will be stored: no `undefined`, no class instances, nothing shared with the caller. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function newer(scope: string): BotError {
  return new BotError(
    'STORE_NEWER',
    `A later version of Sidekeeper has written ${scope}.`,
    'Start the version that wrote it, or a later one.',
  );
}
