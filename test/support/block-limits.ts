import {
  a,
  accessory,
  actions,
  button,
  card,
  confirm,
  input,
  list,
  marked,
  option,
  picture,
  plain,
  select,
  table,
  text,
  video,
  type Make,
} from './block-makers.ts';

export type Limit = readonly [name: string, most: number, make: Make];

/** What is counted, the most that Slack takes, and a block of that size. One is the least, unless it is named below. */
export const LIMITS: readonly Limit[] = [
  ['text of a section', 3000, (size) => ({ type: 'section', text: marked(size) })],
  ['fields of a section', 10, (size) => ({ type: 'section', fields: list(size, () => marked(5)) })],
  ['text of a field', 2000, (size) => ({ type: 'section', fields: [marked(size)] })],
  ['text of a header', 150, (size) => ({ type: 'header', text: plain(size) })],
  ['elements of a context', 10, (size) => ({ type: 'context', elements: list(size, () => marked(5)) })],
  ['text of a context element', 3000, (size) => ({ type: 'context', elements: [marked(size)] })],
  ['buttons in a row', 25, (size) => actions(...list(size, () => button()))],
  ['id of a block', 255, (size) => ({ type: 'divider', block_id: a(size) })],
  ['id of an action', 255, (size) => actions(button({ action_id: a(size) }))],
  ['label of a button', 75, (size) => actions(button({ text: plain(size) }))],
  ['value of a button', 2000, (size) => actions(button({ value: a(size) }))],
  ['address of a button', 3000, (size) => actions(button({ url: a(size) }))],
  ['spoken label of a button', 75, (size) => actions(button({ accessibility_label: a(size) }))],
  ['text of an option', 75, (size) => actions(select({ options: [option({ text: plain(size) })] }))],
  ['value of an option', 150, (size) => actions(select({ options: [option({ value: a(size) })] }))],
  [
    'description of an option',
    75,
    (size) => actions(select({ options: [option({ description: plain(size) })] })),
  ],
  ['options of a menu', 100, (size) => actions(select({ options: list(size, () => option()) }))],
  [
    'groups of a menu',
    100,
    (size) =>
      actions({
        type: 'static_select',
        option_groups: list(size, () => ({ label: plain(5), options: [option()] })),
      }),
  ],
  [
    'label of a group',
    75,
    (size) =>
      actions({ type: 'static_select', option_groups: [{ label: plain(size), options: [option()] }] }),
  ],
  ['placeholder of a menu', 150, (size) => actions(select({ placeholder: plain(size) }))],
  [
    'options of an overflow menu',
    5,
    (size) => accessory({ type: 'overflow', options: list(size, () => option()) }),
  ],
  ['checkboxes', 10, (size) => accessory({ type: 'checkboxes', options: list(size, () => option()) })],
  ['radio buttons', 10, (size) => accessory({ type: 'radio_buttons', options: list(size, () => option()) })],
  ['chosen items of a menu', 100, (size) => input({ type: 'multi_users_select', max_selected_items: size })],
  ['label of an input', 2000, (size) => input(text(), { label: plain(size) })],
  ['hint of an input', 2000, (size) => input(text(), { hint: plain(size) })],
  ['placeholder of an input', 150, (size) => input(text({ placeholder: plain(size) }))],
  ['longest text of an input', 3000, (size) => input(text({ max_length: size }))],
  ['shortest text of an input', 3000, (size) => input(text({ min_length: size }))],
  ['text in an input', 3000, (size) => input(text({ initial_value: a(size) }))],
  ['files of an input', 10, (size) => input({ type: 'file_input', max_files: size })],
  ['title of a confirmation', 100, (size) => confirm({ title: plain(size) })],
  ['text of a confirmation', 300, (size) => confirm({ text: plain(size) })],
  ['yes of a confirmation', 30, (size) => confirm({ confirm: plain(size) })],
  ['no of a confirmation', 30, (size) => confirm({ deny: plain(size) })],
  ['address of a picture', 3000, (size) => picture({ image_url: a(size) })],
  ['words for a picture', 2000, (size) => picture({ alt_text: a(size) })],
  ['title of a picture', 2000, (size) => picture({ title: plain(size) })],
  ['title of a video', 200, (size) => video({ title: plain(size) })],
  ['author of a video', 50, (size) => video({ author_name: a(size) })],
  ['description of a video', 200, (size) => video({ description: plain(size) })],
  ['text of an alert', 200, (size) => ({ type: 'alert', text: plain(size) })],
  ['title of a card', 150, (size) => card({ title: marked(size) })],
  ['subtitle of a card', 150, (size) => card({ subtitle: marked(size) })],
  ['body of a card', 200, (size) => card({ body: marked(size) })],
  ['buttons of a card', 3, (size) => card({ actions: list(size, () => button()) })],
];

/** Of blocks that views can't hold. */
export const MESSAGE_LIMITS: readonly Limit[] = [
  ['cards of a carousel', 10, (size) => ({ type: 'carousel', elements: list(size, () => card()) })],
  ['rows of a table', 100, (size) => table(size, 1)],
  ['columns of a table', 20, (size) => table(1, size)],
  ['rows of a data table', 201, (size) => ({ ...table(size, 1), type: 'data_table', caption: 'a' })],
  [
    'page of a data table',
    100,
    (size) => ({ ...table(1, 1), type: 'data_table', caption: 'a', page_size: size }),
  ],
  [
    'feedback elements',
    5,
    (size) => ({
      type: 'context_actions',
      elements: list(size, () => ({ type: 'icon_button', icon: 'trash', text: plain(5) })),
    }),
  ],
  [
    'blocks of a container',
    10,
    (size) => ({ type: 'container', child_blocks: list(size, () => ({ type: 'divider' })) }),
  ],
];

/** Limits of which nothing is as good as one. */
export const MAY_BE_NONE: readonly string[] = ['shortest text of an input', 'text in an input'];
