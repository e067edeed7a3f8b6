import { confirm, group, option, plain, text, TYPE } from './objects.ts';
import {
  also,
  anything,
  flag,
  list,
  needsOneOf,
  number,
  oneOf,
  shape,
  string,
  tagged,
  type Rule,
} from './rules.ts';

const ACTION = { ...TYPE, action_id: string(255) };
const FIELD = { ...ACTION, focus_on_load: flag };
const PICKER = { ...FIELD, confirm, placeholder: plain(150) };
const INPUT = { ...FIELD, placeholder: plain(150), dispatch_action_config: anything };
const MULTI = { ...PICKER, max_selected_items: number(1, 100) };
const OPTIONS = { options: list(option, 1, 100), option_groups: list(group, 1, 100) };

const typed = shape({ ...INPUT, initial_value: string(3000) });

const image = also(
  shape({ ...TYPE, image_url: string(3000), slack_file: anything, alt_text: string(2000) }, 'alt_text'),
  needsOneOf('image_url', 'slack_file'),
);

const button = shape(
  {
    ...ACTION,
    text: plain(75),
    url: string(3000),
    value: string(2000),
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: string(75),
  },
  'text',
);

const feedback = shape(
  { text: plain(75), value: string(2000), accessibility_label: string(75) },
  'text',
  'value',
);

const choices = (most: number): Rule =>
  shape(
    { ...FIELD, confirm, options: list(option, 1, most), initial_option: option, initial_options: anything },
    'options',
  );

const conversations = { default_to_current_conversation: flag, response_url_enabled: flag, filter: anything };

/** Every interactive element and picture, by `type`, with Slack's limits. @see reference "Block elements", 2026-11. */
const ELEMENTS: Readonly<Record<string, Rule>> = {
  button,
  workflow_button: shape(
    { ...ACTION, text: plain(75), workflow: anything, style: anything, accessibility_label: string(75) },
    'text',
    'workflow',
  ),
  icon_button: shape(
    {
      ...ACTION,
      icon: string(100),
      text: plain(75),
      value: string(2000),
      confirm,
      accessibility_label: string(75),
      visible_to_user_ids: anything,
    },
    'icon',
    'text',
  ),
  feedback_buttons: shape(
    { ...ACTION, positive_button: feedback, negative_button: feedback },
    'positive_button',
    'negative_button',
  ),
  image,
  overflow: shape({ ...ACTION, confirm, options: list(option, 1, 5) }, 'options'),
  checkboxes: choices(10),
  radio_buttons: choices(10),
  datepicker: shape({ ...PICKER, initial_date: string(10) }),
  timepicker: shape({ ...PICKER, initial_time: string(5), timezone: string(100) }),
  datetimepicker: shape({ ...FIELD, confirm, initial_date_time: number(1e9, 9_999_999_999) }),
  static_select: also(
    shape({ ...PICKER, ...OPTIONS, initial_option: option }),
    needsOneOf('options', 'option_groups'),
  ),
  multi_static_select: also(
    shape({ ...MULTI, ...OPTIONS, initial_options: list(option, 1, 100) }),
    needsOneOf('options', 'option_groups'),
  ),
  external_select: shape({ ...PICKER, initial_option: option, min_query_length: number(0, 100) }),
  multi_external_select: shape({ ...MULTI, initial_options: anything, min_query_length: number(0, 100) }),
  users_select: shape({ ...PICKER, initial_user: string(50) }),
  multi_users_select: shape({ ...MULTI, initial_users: anything }),
  conversations_select: shape({ ...PICKER, ...conversations, initial_conversation: string(50) }),
  multi_conversations_select: shape({ ...MULTI, ...conversations, initial_conversations: anything }),
  channels_select: shape({ ...PICKER, initial_channel: string(50), response_url_enabled: flag }),
  multi_channels_select: shape({ ...MULTI, initial_channels: anything }),
  plain_text_input: shape({
    ...INPUT,
    multiline: flag,
    initial_value: string(3000, 0),
    min_length: number(0, 3000),
    max_length: number(1, 3000),
  }),
  email_text_input: typed,
  url_text_input: typed,
  number_input: shape(
    { ...INPUT, is_decimal_allowed: flag, initial_value: anything, min_value: anything, max_value: anything },
    'is_decimal_allowed',
  ),
  file_input: shape({ ...ACTION, filetypes: anything, max_files: number(1, 10) }),
  rich_text_input: shape({ ...INPUT, initial_value: anything, min_lines: anything, max_lines: anything }),
};

const pick = (...names: readonly string[]): Rule =>
  tagged(Object.fromEntries(names.flatMap((name) => (ELEMENTS[name] ? [[name, ELEMENTS[name]]] : []))));

const SELECTS = ['static', 'external', 'users', 'conversations', 'channels'].flatMap((kind) => [
  `${kind}_select`,
  `multi_${kind}_select`,
]);
const CHOOSERS = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', ...SELECTS];

export const picture = pick('image');
export const buttons = pick('button');
export const contextElement = tagged({ image, plain_text: text(3000), mrkdwn: text(3000) });
export const feedbackElement = pick('feedback_buttons', 'icon_button');
export const actionElement = pick(
  'button',
  'workflow_button',
  'overflow',
  'datetimepicker',
  'rich_text_input',
  ...CHOOSERS,
);
export const accessory = pick('button', 'workflow_button', 'overflow', 'image', ...CHOOSERS);
export const inputElement = pick(
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'file_input',
  'rich_text_input',
  'datetimepicker',
  ...CHOOSERS,
);
