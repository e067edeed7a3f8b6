import { expect, it } from 'vitest';

import { createStanding } from '../../../src/slack/standing.ts';
import { CHANNEL, fakeSlack, refused, timedOut, USER } from '../../support/slack.ts';

function setUp(admins: readonly string[] = []) {
  const slack = fakeSlack();
  const clock = { ms: 0 };
  return { slack, clock, standing: createStanding(admins, () => clock.ms) };
}

it.each([
  ['the owner, where no admins are fixed', [], { is_owner: true }, { role: 'admin', isGuest: false }],
  [
    'the owner, where admins are fixed',
    ['U0ADMIN000'],
    { is_owner: true },
    { role: 'viewer', isGuest: false },
  ],
  ['a fixed admin', [USER], {}, { role: 'admin', isGuest: false }],
  ['a member', [], {}, { role: 'viewer', isGuest: false }],
  ['a guest', [USER], { is_restricted: true }, { role: 'viewer', isGuest: true }],
  ['a guest of one channel', [], { is_ultra_restricted: true }, { role: 'viewer', isGuest: true }],
  [
    'somebody of another organisation',
    [],
    { is_stranger: true, is_owner: true },
    { role: 'viewer', isGuest: true },
  ],
])('knows %s', async (_name, admins, user, expected) => {
  const { slack, standing } = setUp(admins);
  slack.plan('users.info', { user });
  expect(await standing.person(slack.client, USER)).toEqual(expected);
});

it.each([
  ['SLACK_DENIED', refused('missing_scope')],
  ['SLACK_UNAVAILABLE', timedOut()],
])('lets nobody in unknown: %s', async (code, error) => {
  const { slack, standing } = setUp();
  slack.plan('users.info', error);
  await expect(standing.person(slack.client, USER)).rejects.toMatchObject({ code });
});

it('asks Slack once in ten minutes', async () => {
  const { slack, clock, standing } = setUp();
  await standing.person(slack.client, USER);
  clock.ms = 9 * 60_000;
  await standing.person(slack.client, USER);
  expect(slack.calls).toHaveLength(1);
  clock.ms = 11 * 60_000;
  await standing.person(slack.client, USER);
  expect(slack.calls).toHaveLength(2);
});

it.each([
  ['an own channel', { is_ext_shared: false, is_archived: false }, { isShared: false, isArchived: false }],
  ['a shared one', { is_ext_shared: true }, { isShared: true, isArchived: false }],
  [
    'one about to be shared',
    { is_ext_shared: false, is_pending_ext_shared: true },
    { isShared: true, isArchived: false },
  ],
  ['one that Slack says nothing of', {}, { isShared: true, isArchived: false }],
  ['an archived one', { is_ext_shared: false, is_archived: true }, { isShared: false, isArchived: true }],
])('knows %s', async (_name, channel, expected) => {
  const { slack, standing } = setUp();
  slack.plan('conversations.info', { channel });
  expect(await standing.channel(slack.client, CHANNEL)).toEqual(expected);
});

it('hands on why it does not know a channel, and asks again', async () => {
  const { slack, standing } = setUp();
  slack.plan('conversations.info', refused('channel_not_found'));
  expect(await standing.channel(slack.client, CHANNEL)).toEqual({
    kind: 'refused',
    code: 'channel_not_found',
  });
  await standing.channel(slack.client, CHANNEL);
  expect(slack.calls).toHaveLength(2);
});

it('needs not ask about a direct message', async () => {
  const { slack, standing } = setUp();
  expect(await standing.channel(slack.client, 'D0LOFT0000')).toEqual({ isShared: false, isArchived: false });
  expect(slack.calls).toEqual([]);
});
