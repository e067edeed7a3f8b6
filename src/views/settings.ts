import type { SettingLine } from '../core/reply.ts';
import { context, header, linesWithin, safe, sections, type Message } from './kit.ts';

export function settingsView(settings: readonly SettingLine[], mayChange: boolean): Message {
  return {
    text: 'Settings of Sidekeeper',
    blocks: [
      header('Settings'),
      ...sections(linesWithin(settings.map(settingLine)).shown),
      context(
        mayChange
          ? 'Change one with `/hipaa settings &lt;name&gt; &lt;value&gt;`. Every change is kept in the audit log.'
          : 'Only admins change settings.',
      ),
    ],
  };
}

function settingLine({ name, value, summary, choices }: SettingLine): string {
  const choice = choices.length === 0 ? '' : ` _(${safe(choices.join(' | '), 100)})_`;
  return `*${safe(name, 60)}:* ${channelOr(value)}\n${safe(summary, 150)}${choice}`;
}

/** A channel is shown by its name, which Slack knows. */
const channelOr = (value: string): string =>
  /^[CG][A-Z0-9]{6,}$/.test(value) ? `<#${value}>` : safe(value, 100);
