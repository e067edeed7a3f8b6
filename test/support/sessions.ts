import { terminalCommands } from '../../commands/index.ts';
import type { Actor, Call } from '../../src/core/command.ts';
import type { AuditEntry } from '../../src/core/audit.ts';
import type { Engine } from '../../src/knowledge/engine.ts';
import { createServices } from '../../src/services/create.ts';
import type { TerminalServices } from '../../src/services/terminal.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import type { Session } from '../../src/terminal/session.ts';
import type { Sink } from '../../src/terminal/sink.ts';
import { fakeEngine, recordOf } from './answers.ts';

const NOW_MS = Date.parse('2024-02-01T12:00:00Z');

const admin: Actor = { id: 'os:tester', role: 'admin', isGuest: false };

export const callOf = (text: string, change: Partial<Call> = {}): Call => ({
  team: 'local',
  text,
  actor: admin,
  place: { kind: 'terminal' },
  nowMs: NOW_MS,
  ...change,
});

export interface FakeTerminal {
  readonly services: TerminalServices;
  readonly session: Session;
  readonly store: Store;
  readonly audited: AuditEntry[];
}

/** The real services over a store in memory and a made-up engine; what the terminal adds is made up too. */
export function fakeTerminal(
  engine: Engine = fakeEngine(),
  change: Partial<TerminalServices> = {},
): FakeTerminal {
  const store = openMemoryStore({ clock: { now: () => NOW_MS } });
  const audited: AuditEntry[] = [];
  const services: TerminalServices = {
    ...createServices({
      engine,
      store,
      audit: async (_team, entry) => audited.push(entry),
      holdsPhi: (text) => text.includes('Canary'),
      commands: terminalCommands,
      probes: [],
      nowMs: () => NOW_MS,
      version: '0.0.1',
    }),
    doctor: async () => [],
    knowledge: {
      list: () => [recordOf()],
      show: engine.record,
      verify: async () => [],
      diff: async () => ({ editions: ['2024-01-31', null], changes: [] }),
    },
    verifyAudit: async () => [],
    ...change,
  };
  const session: Session = {
    commands: terminalCommands,
    services,
    team: 'local',
    actor: admin,
    now: () => NOW_MS,
  };
  return { services, session, store, audited };
}

/** Keeps what is written; takes nothing more after `most` writes. */
export function fakeSink(most = Infinity): Sink & { readonly texts: string[] } {
  const texts: string[] = [];
  return { texts, write: async (text) => texts.push(text) <= most };
}
