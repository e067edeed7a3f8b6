/** What a person can do about Slack's refusal. */
const REASONS: Readonly<Record<string, string>> = {
  not_in_channel: 'I am not in that channel. Invite me there with /invite @sidekeeper.',
  channel_not_found: 'I can’t see that channel. Invite me there with /invite @sidekeeper.',
  is_archived: 'That channel is archived.',
  restricted_action: 'Your workspace lets only some people write there.',
  user_not_in_channel: 'You are not in that channel.',
  missing_scope: 'The app lacks a permission. An admin updates it from manifest.yml and installs it again.',
  account_inactive: 'The app is no longer installed in this workspace. An admin installs it again.',
  token_revoked: 'The app is no longer installed in this workspace. An admin installs it again.',
  invalid_auth: 'Slack refuses the app’s token. An admin checks SLACK_BOT_TOKEN.',
  ratelimited: 'Slack is too busy for it at the moment. Try again in a minute.',
  expired_trigger_id: 'That took too long. Press the button again.',
};

export const reasonFor = (code: string): string =>
  REASONS[code] ?? 'Slack did not take it. Try again in a minute.';
