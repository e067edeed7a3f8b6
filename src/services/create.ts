import type { AuditEntry } from '../core/audit.ts';
import type { CommandHelp } from '../core/reply.ts';
import type { Engine } from '../knowledge/engine.ts';
import type { Store } from '../store/port.ts';
import { createAsk } from './ask.ts';
import { createFeedback } from './feedback.ts';
import { examineAll, knowledgeProbe, storeProbe, type Probe } from './health.ts';
import type { Services } from './services.ts';
import { createSettings } from './settings.ts';

export interface ServicesDeps {
  readonly engine: Engine;
  readonly store: Store;
  /** Where conversations are remembered when that isn't `store`. */
  readonly threads?: Store;
  readonly audit: (team: string, entry: AuditEntry) => Promise<unknown>;
  readonly holdsPhi: (text: string) => boolean;
  /** The words of the surface. */
  readonly commands: readonly CommandHelp[];
  /** What `status` looks at besides store and knowledge. */
  readonly probes: readonly Probe[];
  readonly nowMs: () => number;
  readonly version: string;
}

/** Everything a command may use, over one store and one engine. */
export function createServices(deps: ServicesDeps): Services {
  const { engine, store, threads = store, audit, holdsPhi, commands, nowMs, version } = deps;
  const isRecord = (id: string): boolean => engine.record(id) !== undefined;
  const settings = createSettings({ store, audit, isRecord, holdsPhi });
  const probes = [...deps.probes, storeProbe(store), knowledgeProbe(engine, nowMs)];
  return {
    ask: createAsk({ engine, store: threads, settings: settings.read }),
    settings,
    feedback: createFeedback({ store, isRecord }),
    health: async () => examineAll(probes),
    commands,
    guide: engine.edition,
    version,
  };
}
