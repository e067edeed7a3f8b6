import type { Channel, Person } from './model.ts';

export const TEAM = { id: 'T0LARKFLD', name: 'Larkfield Health', domain: 'larkfield-health' } as const;
export const APP_ID = 'A0SIDEKEEP';
export const BOT_USER = 'U0SIDEKEEP';
export const BOT_ID = 'B0SIDEKEEP';

/** Ids of the people and channels of the made-up company, by role. */
export const ENGINEER = 'U0ENGINEER';
export const COMPLIANCE = 'U0COMPLIAN';
export const OWNER = 'U0OWNER000';
export const GUEST = 'U0GUEST000';
const STRANGER = 'U0STRANGER';

export const GENERAL = 'C0HOMEROOM';
export const MESSAGING = 'C0MESSAGES';
export const COMPLIANCE_DESK = 'C0COMPDESK';
const SHARED = 'C0TALLGRAS';
export const WITHOUT_BOT = 'C0LUNCH000';
export const PRIVATE = 'C0ONCALL00';
export const ARCHIVED = 'C0PAGERS00';

const person = (
  id: string,
  handle: string,
  name: string,
  title: string,
  standing: Person['standing'],
): Person => ({
  id,
  handle,
  name,
  title,
  standing,
  timeZone: 'America/Chicago',
  isBot: false,
});

export const DEFAULT_PEOPLE: readonly Person[] = [
  person(ENGINEER, 'maya', 'Maya Lindqvist', 'Messaging engineer', 'member'),
  person(COMPLIANCE, 'jonas', 'Jonas Okafor', 'Compliance officer', 'member'),
  person(OWNER, 'ruth', 'Ruth Alvarez', 'Workspace owner', 'owner'),
  person(GUEST, 'theo', 'Theo Brandt', 'Contractor', 'guest'),
  person(STRANGER, 'ines', 'Ines Duarte', 'Tallgrass Labs', 'stranger'),
];

const everyone = [ENGINEER, COMPLIANCE, OWNER, BOT_USER];

const channel = (id: string, name: string, topic: string, rest: Partial<Channel> = {}): Channel => ({
  id,
  name,
  topic,
  kind: 'public',
  members: everyone,
  isArchived: false,
  isShared: false,
  ...rest,
});

export const DEFAULT_CHANNELS: readonly Channel[] = [
  channel(GENERAL, 'homeroom', 'What concerns everybody'),
  channel(MESSAGING, 'patient-messaging', 'SMS, voice and chat with patients', {
    members: [...everyone, GUEST],
  }),
  channel(COMPLIANCE_DESK, 'compliance-desk', 'Questions for compliance'),
  channel(PRIVATE, 'on-call', 'Who holds the pager', {
    kind: 'private',
    members: [ENGINEER, OWNER, BOT_USER],
  }),
  channel(SHARED, 'ext-tallgrass-labs', 'With our lab partner', {
    isShared: true,
    members: [ENGINEER, GUEST, STRANGER, BOT_USER],
  }),
  channel(WITHOUT_BOT, 'lunch', 'What is for lunch', { members: [ENGINEER, COMPLIANCE, OWNER] }),
  channel(ARCHIVED, 'pager-migration', 'Done in spring', { isArchived: true }),
];
