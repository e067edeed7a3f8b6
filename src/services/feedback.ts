import * as v from 'valibot';

import type { Scope, Store } from '../store/port.ts';
import type { FeedbackService } from './services.ts';

export interface FeedbackDeps {
  readonly store: Store;
  readonly isRecord: (id: string) => boolean;
}

/** Counts thumbs per record. What isn't a record of the knowledge is not counted, so nothing else gets in. */
export function createFeedback({ store, isRecord }: FeedbackDeps): FeedbackService {
  return {
    counts: async (team) => store.read(team, FEEDBACK),
    async vote(team, records, vote) {
      const known = [...new Set(records)].filter(isRecord);
      if (known.length === 0) return;
      await store.transaction(team, FEEDBACK, (counts) => ({
        result: undefined,
        state: { ...counts, ...Object.fromEntries(known.map((id) => [id, raised(counts[id], vote)])) },
      }));
    },
  };
}

interface Count {
  readonly up: number;
  readonly down: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const FEEDBACK: Scope<Readonly<Record<string, Count>>> = {
  name: 'feedback',
  version: 1,
  initial: {},
  parse: (stored) => v.parse(v.record(v.string(), v.object({ up: count, down: count })), stored),
};

function raised({ up, down }: Count = { up: 0, down: 0 }, vote: 'up' | 'down'): Count {
  return vote === 'up' ? { up: up + 1, down } : { up, down: down + 1 };
}
