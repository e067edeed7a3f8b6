import * as v from 'valibot';

import type { AuditEntry } from '../core/audit.ts';
import { changeSetting } from '../core/change-settings.ts';
import type { Call } from '../core/command.ts';
import { HOUSE_VERDICTS } from '../core/house.ts';
import { hasRole } from '../core/role.ts';
import { DEFAULT_SETTINGS, NOTICE_CHOICES, type HouseRule, type Settings } from '../core/settings.ts';
import { BotError } from '../errors.ts';
import type { Scope, Store } from '../store/port.ts';
import type { SettingsService } from './services.ts';

export interface SettingsDeps {
  readonly store: Store;
  readonly audit: (team: string, entry: AuditEntry) => Promise<unknown>;
  readonly isRecord: (id: string) => boolean;
  readonly holdsPhi: (text: string) => boolean;
}

/** Settings of a team. Who may not change them gets an audit entry as well as who does. */
export function createSettings({ store, audit, isRecord, holdsPhi }: SettingsDeps): SettingsService {
  return {
    read: async (team) => store.read(team, SETTINGS),
    async change(call, name, value) {
      const at = new Date(call.nowMs).toISOString();
      const isAllowed = hasRole(call.actor.role, 'admin') && !call.actor.isGuest;
      if (!isAllowed) {
        await audit(call.team, entryOf(call, at, name, false));
        throw new BotError(
          'NOT_ALLOWED',
          'Only admins change settings.',
          'Ask an admin of Sidekeeper to do it.',
        );
      }
      const before = await store.read(call.team, SETTINGS);
      const after = changeSetting(before, name, value, call.actor.id, at);
      assertFit(addedRules(before, after), isRecord, holdsPhi);
      // The log comes first: an entry of a change that a crash swallowed is better than a change without an entry.
      await audit(call.team, entryOf(call, at, name, true, changed(before, after)));
      return store.transaction(call.team, SETTINGS, (current) => {
        const state = changeSetting(current, name, value, call.actor.id, at);
        return { result: state, state };
      });
    },
  };
}

const houseRule = v.object({
  record: v.string(),
  name: v.string(),
  text: v.string(),
  verdict: v.exactOptional(v.picklist(HOUSE_VERDICTS)),
  by: v.string(),
  at: v.string(),
});

const settings = v.object({
  complianceChannel: v.nullable(v.string()),
  notices: v.picklist(NOTICE_CHOICES),
  house: v.array(houseRule),
});

const SETTINGS: Scope<Settings> = {
  name: 'settings',
  version: 1,
  initial: DEFAULT_SETTINGS,
  parse: (stored) => v.parse(settings, stored),
};

/** Ids and choices only; a rule's name and text are words of a person and stay out. */
function entryOf(
  call: Call,
  ts: string,
  name: string,
  isAllowed: boolean,
  subjects: readonly string[] = [],
): AuditEntry {
  const known = Object.hasOwn(ACTIONS, name) ? ACTIONS[name as keyof typeof ACTIONS] : 'settings.change';
  return { ts, actor: call.actor.id, action: known, subjects, details: { allowed: isAllowed } };
}

const ACTIONS = {
  'compliance-channel': 'settings.compliance-channel',
  notices: 'settings.notices',
  house: 'settings.house',
} as const;

/** Ids that say what changed: the new channel or choice, the records whose rules came, changed or went. */
function changed(before: Settings, after: Settings): string[] {
  const touched = [...addedRules(before, after), ...addedRules(after, before)].map(({ record }) => record);
  return [
    ...(before.complianceChannel === after.complianceChannel ? [] : [after.complianceChannel ?? 'none']),
    ...(before.notices === after.notices ? [] : [after.notices]),
    ...new Set(touched),
  ];
}

const addedRules = (before: Settings, after: Settings): readonly HouseRule[] =>
  after.house.filter((rule) => !before.house.includes(rule));

function assertFit(
  rules: readonly HouseRule[],
  isRecord: SettingsDeps['isRecord'],
  holdsPhi: SettingsDeps['holdsPhi'],
): void {
  for (const { record, name, text } of rules) {
    if (!isRecord(record)) {
      throw new BotError(
        'INPUT_INVALID',
        'No record has that id.',
        'Ask the question and use the record that `why` names.',
      );
    }
    if (holdsPhi(`${name} ${text}`)) {
      throw new BotError(
        'INPUT_INVALID',
        'The house rule seems to hold data of a person.',
        'Write it without names, numbers and addresses of people.',
      );
    }
  }
}
