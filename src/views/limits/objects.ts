import { anything, flag, list, shape, string, tagged, oneOf, type Rule } from './rules.ts';

export const TYPE = { type: anything };

export const plain = (most: number): Rule =>
  tagged({ plain_text: shape({ ...TYPE, text: string(most), emoji: flag }, 'text') });

const mrkdwn = (most: number): Rule => shape({ ...TYPE, text: string(most), verbatim: flag }, 'text');

export const mrkdwnOnly = (most: number): Rule => tagged({ mrkdwn: mrkdwn(most) });

export const text = (most: number): Rule =>
  tagged({
    plain_text: shape({ ...TYPE, text: string(most), emoji: flag }, 'text'),
    mrkdwn: mrkdwn(most),
  });

export const confirm = shape(
  {
    title: plain(100),
    text: text(300),
    confirm: plain(30),
    deny: plain(30),
    style: oneOf('primary', 'danger'),
  },
  'title',
  'text',
);

export const option = shape(
  { text: text(75), value: string(150), description: text(75), url: string(3000) },
  'text',
  'value',
);
export const group = shape({ label: plain(75), options: list(option, 1, 100) }, 'label', 'options');
