import {
  accessory,
  actionElement,
  buttons,
  contextElement,
  feedbackElement,
  inputElement,
  picture,
} from './elements.ts';
import { mrkdwnOnly, plain, text } from './objects.ts';
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

const BLOCK = { type: anything, block_id: string(255) };

const card = shape({
  ...BLOCK,
  hero_image: picture,
  icon: picture,
  title: mrkdwnOnly(150),
  subtitle: mrkdwnOnly(150),
  body: mrkdwnOnly(200),
  actions: list(buttons, 1, 3),
});

const EVERYWHERE: Readonly<Record<string, Rule>> = {
  section: also(
    shape({ ...BLOCK, text: text(3000), fields: list(text(2000), 1, 10), accessory, expand: flag }),
    needsOneOf('text', 'fields'),
  ),
  header: shape({ ...BLOCK, text: plain(150) }, 'text'),
  context: shape({ ...BLOCK, elements: list(contextElement, 1, 10) }, 'elements'),
  actions: shape({ ...BLOCK, elements: list(actionElement, 1, 25) }, 'elements'),
  divider: shape(BLOCK),
  image: also(
    shape(
      { ...BLOCK, image_url: string(3000), slack_file: anything, alt_text: string(2000), title: plain(2000) },
      'alt_text',
    ),
    needsOneOf('image_url', 'slack_file'),
  ),
  input: shape(
    {
      ...BLOCK,
      label: plain(2000),
      hint: plain(2000),
      optional: flag,
      dispatch_action: flag,
      element: inputElement,
    },
    'label',
    'element',
  ),
  rich_text: shape({ ...BLOCK, elements: list(anything, 1, 500) }, 'elements'),
  alert: shape(
    { ...BLOCK, text: text(200), level: oneOf('default', 'info', 'warning', 'error', 'success') },
    'text',
  ),
  card,
  video: shape(
    {
      ...BLOCK,
      video_url: string(3000),
      thumbnail_url: string(3000),
      alt_text: string(2000),
      title: plain(200),
      title_url: string(3000),
      author_name: string(50),
      provider_name: string(50),
      provider_icon_url: string(3000),
      description: plain(200),
    },
    'video_url',
    'thumbnail_url',
    'alt_text',
    'title',
  ),
};

const table = {
  ...BLOCK,
  column_settings: list(anything, 0, 20),
  rows: list(list(anything, 1, 20), 1, 100),
};

const MESSAGE_ONLY: Readonly<Record<string, Rule>> = {
  markdown: shape({ ...BLOCK, text: string(12_000) }, 'text'),
  table: shape(table, 'rows'),
  data_table: shape(
    {
      ...BLOCK,
      rows: list(list(anything, 1, 20), 1, 201),
      caption: string(2000),
      page_size: number(1, 100),
      row_header_column_index: number(0, 19),
    },
    'rows',
    'caption',
  ),
  carousel: shape({ ...BLOCK, elements: list(tagged({ card }), 1, 10) }, 'elements'),
  context_actions: shape({ ...BLOCK, elements: list(feedbackElement, 1, 5) }, 'elements'),
  file: shape({ ...BLOCK, source: string(50), external_id: string(255) }, 'source', 'external_id'),
  task_card: shape(
    {
      ...BLOCK,
      task_id: string(255),
      title: string(255),
      details: anything,
      output: anything,
      sources: anything,
      status: oneOf('pending', 'in_progress', 'complete', 'error'),
    },
    'task_id',
    'title',
    'status',
  ),
  plan: shape({ ...BLOCK, title: string(255), tasks: anything }, 'title'),
  container: shape(
    {
      ...BLOCK,
      title: plain(150),
      rich_text_title: anything,
      subtitle: text(150),
      child_blocks: list(tagged({ ...EVERYWHERE, table: shape(table, 'rows') }), 1, 10),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: picture,
      is_collapsible: flag,
      default_collapsed: flag,
      has_header_divider: flag,
    },
    'child_blocks',
  ),
};

export const viewBlock = tagged(EVERYWHERE);
export const messageBlock = tagged({ ...EVERYWHERE, ...MESSAGE_ONLY });
