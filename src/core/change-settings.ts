import { BotError } from '../errors.ts';
import { changeHouse, parseHouseChange } from './house.ts';
import type { SettingLine } from './reply.ts';
import { NOTICE_CHOICES, type NoticeChoice, type Settings } from './settings.ts';

/** Every setting with its value, as a person sees it. */
export function settingLines({ complianceChannel, notices, house }: Settings): readonly SettingLine[] {
  return [
    {
      name: 'compliance-channel',
      value: complianceChannel ?? 'none',
      summary: 'Channel that receives “Ask compliance”',
      choices: ['a channel', 'none'],
    },
    {
      name: 'notices',
      value: notices,
      summary: 'Which public notices later than the guide an answer shows',
      choices: NOTICE_CHOICES,
    },
    {
      name: 'house',
      value: house.length === 1 ? '1 rule' : `${house.length} rules`,
      summary: 'Rules of your organisation, shown first; they can only be stricter',
      choices: ['add <record> <verdict or note> <name>: <text>', 'remove <record> <name>', 'list'],
    },
  ];
}

/** The settings after one change. @throws BotError `INPUT_INVALID` for an unknown name or value */
export function changeSetting(
  settings: Settings,
  name: string,
  value: string,
  by: string,
  at: string,
): Settings {
  switch (name) {
    case 'compliance-channel':
      return { ...settings, complianceChannel: parseChannel(value) };
    case 'notices':
      return { ...settings, notices: parseNotices(value) };
    case 'house':
      return { ...settings, house: changeHouse(settings.house, parseHouseChange(value), by, at) };
    default:
      throw new BotError(
        'INPUT_INVALID',
        'There is no such setting.',
        `Settings are ${settingLines(settings)
          .map((line) => line.name)
          .join(', ')}.`,
      );
  }
}

/** A channel id, or a channel as Slack writes it in a message: `<#C012AB3CD|name>`. */
function parseChannel(value: string): string | null {
  if (value === 'none') return null;
  const id = /^(?:<#)?([CG][A-Z0-9]{5,})(?:\|[^>]*)?>?$/.exec(value)?.[1];
  if (id !== undefined) return id;
  throw new BotError('INPUT_INVALID', 'That is no channel.', 'Give a channel such as C012AB3CD, or none.');
}

function parseNotices(value: string): NoticeChoice {
  const choice = NOTICE_CHOICES.find((known) => known === value);
  if (choice) return choice;
  throw new BotError(
    'INPUT_INVALID',
    'That is no choice of notices.',
    `Choose ${NOTICE_CHOICES.join(', ')}.`,
  );
}
