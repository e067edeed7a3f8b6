import type { Engine } from '../knowledge/engine.ts';
import type { Store } from '../store/port.ts';
import { knowledgeProbe, writableStoreProbe, type Probe } from './health.ts';
import type { SlackAccess } from './slack-call.ts';
import { slackProbes, type SlackDeps } from './slack-probes.ts';

export interface DoctorDeps extends SlackDeps {
  readonly engine: Engine;
  readonly store: Store;
  /** What is wrong with the environment; names variables, never values. */
  readonly problems: readonly string[];
  /** Undefined without a workspace. */
  readonly slack: SlackAccess | undefined;
  /** Loads the master key. Rejects with what is wrong about it. */
  readonly loadKey: () => Promise<unknown>;
  readonly isKeyGiven: boolean;
}

/** Everything that has to be right for the bot to run, in the order in which one mends it. */
export function doctorProbes(deps: DoctorDeps): readonly Probe[] {
  return [
    environmentProbe(deps.problems),
    ...(deps.problems.length > 0 ? [] : slackProbes(deps.slack, deps)),
    writableStoreProbe(deps.store),
    keyProbe(deps),
    knowledgeProbe(deps.engine, deps.nowMs),
  ];
}

function environmentProbe(problems: readonly string[]): Probe {
  return {
    name: 'environment',
    examine: async () =>
      problems.length === 0
        ? { state: 'ok', detail: 'every variable is well formed' }
        : {
            state: 'failed',
            detail: problems.join('; '),
            hint: 'docs/install.md says where each value comes from.',
          },
  };
}

function keyProbe({ loadKey, isKeyGiven }: DoctorDeps): Probe {
  return {
    name: 'key',
    examine: async () => {
      await loadKey();
      return {
        state: 'ok',
        detail: isKeyGiven ? 'from SIDEKEEPER_KEY' : 'in the state folder, closed to others',
      };
    },
  };
}
