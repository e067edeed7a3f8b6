import type { Store } from '../store/port.ts';

/**
 * Conversations of a program that runs once: every question stands alone, whatever was asked before. What was answered is
 * left in `kept` for a later `why`; without it, or when it can't be written, nothing is left, and the answer still comes.
 */
export function oneShot(base: Store, kept?: Store): Store {
  return {
    ...base,
    read: async (_team, scope) => scope.initial,
    transaction: async (team, scope, change) => {
      const alone = (): ReturnType<typeof change>['result'] => change(scope.initial, 0).result;
      return kept === undefined ? alone() : kept.transaction(team, scope, change).catch(alone);
    },
  };
}
