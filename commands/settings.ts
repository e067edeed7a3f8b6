import { settingLines } from '../src/core/change-settings.ts';
import type { Call, Command } from '../src/core/command.ts';
import type { Reply } from '../src/core/reply.ts';
import type { Settings } from '../src/core/settings.ts';
import type { Services } from '../src/services/services.ts';

export const settings: Command<Services> = {
  name: 'settings',
  summary: 'Show or change what is set for everybody; changing is for admins',
  usage: '[name] [value]',
  examples: [
    '',
    'notices firsthand',
    'compliance-channel C012AB3CD',
    'house',
    'house add programmable-sms.media-auth.requirement not-eligible Acme rule 7: We send no MMS to patients.',
    'house remove programmable-sms.media-auth.requirement Acme rule 7',
  ],
  surfaces: ['slack', 'terminal'],
  run: async (call, { settings: service }) => {
    const [, name = '', value = ''] = /^(\S*)\s*([\s\S]*)$/.exec(call.text.trim()) ?? [];
    if (value !== '' && value !== 'list')
      return show(call, await service.change(call, name.toLowerCase(), value));
    const current = await service.read(call.team);
    return name.toLowerCase() === 'house' ? houseRules(current) : show(call, current, name.toLowerCase());
  },
};

/** All settings, or the one that was named; an unknown name shows all. */
function show(call: Call, current: Settings, name = ''): Reply {
  const lines = settingLines(current);
  const named = lines.filter((line) => line.name === name);
  const mayChange = call.actor.role === 'admin';
  return {
    value: { kind: 'settings', settings: named.length > 0 ? named : lines, mayChange },
    audience: 'only-you',
  };
}

function houseRules({ house }: Settings): Reply {
  return {
    value: {
      kind: 'listing',
      listing: {
        title: house.length === 0 ? 'There are no house rules' : 'House rules',
        columns: ['Record', 'Verdict', 'Name', 'Text', 'Set by'],
        rows: house.map((rule) => [rule.record, rule.verdict ?? 'note', rule.name, rule.text, rule.by]),
        footer: 'Add one with: settings house add <record> <verdict or note> <name>: <text>',
      },
    },
    audience: 'only-you',
  };
}
