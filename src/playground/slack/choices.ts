import { list, object, text } from './args.ts';
import { elementsOf, type Placed } from './blocks.ts';
import { misuse } from './misuse.ts';
import type { Json, View } from './model.ts';

/** What a person picked or typed in one element: text, option value or id; several of them; null for nothing. */
export type Choice = string | readonly string[] | null;

/** Choices by `action_id` (or `block_id` of an input). */
export type Choices = Readonly<Record<string, Choice>>;

/** What Slack reports for an element after a choice: `{ selected_option: … }`, `{ value: … }` and the like. */
export function chosen(element: Json, choice: Choice): Json {
  const type = text(element, 'type');
  const many = choice === null ? [] : typeof choice === 'string' ? [choice] : choice;
  const one = many[0] ?? null;
  if (/^(multi_.*select|checkboxes)$/.test(type))
    return { type, [pluralField(type)]: pickMany(element, type, many) };
  if (/^(static_select|external_select|radio_buttons|overflow)$/.test(type)) {
    return { type, selected_option: one === null ? null : optionOf(element, one) };
  }
  if (type === 'datetimepicker') return { type, selected_date_time: one === null ? null : Number(one) };
  const field = SINGLE_FIELDS[type];
  return field ? { type, [field]: one } : { type, value: one };
}

const SINGLE_FIELDS: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};

const pluralField = (type: string): string =>
  ({
    multi_users_select: 'selected_users',
    multi_conversations_select: 'selected_conversations',
    multi_channels_select: 'selected_channels',
  })[type] ?? 'selected_options';

const pickMany = (element: Json, type: string, many: readonly string[]): readonly unknown[] =>
  pluralField(type) === 'selected_options' ? many.map((value) => optionOf(element, value)) : many;

/** The option with a value, as the app wrote it. */
function optionOf(element: Json, value: string): Json {
  const groups = list(element, 'option_groups').flatMap((group) => list(group, 'options'));
  const option = [...list(element, 'options'), ...groups].find(
    (candidate) => text(candidate, 'value') === value,
  );
  if (option) return option;
  if (text(element, 'type').includes('external_select'))
    return { text: { type: 'plain_text', text: value }, value };
  throw misuse(`${text(element, 'action_id')} has no option with that value.`);
}

/** What an element holds before anybody touches it. */
export function initialOf(element: Json): Choice {
  const options = list(element, 'initial_options').map((option) => text(option, 'value'));
  if (options.length > 0) return options;
  const option = object(element, 'initial_option');
  if ('value' in option) return text(option, 'value');
  const key = Object.keys(element).find((name) => name.startsWith('initial_'));
  const value = key === undefined ? null : element[key];
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** `state.values` of blocks: initial values, overlaid with the person's choices. */
export function stateOf(blocks: readonly Json[], choices: Choices): Json {
  const values: Record<string, Record<string, Json>> = {};
  const stateful = elementsOf(blocks).filter(({ element }) => hasState(element));
  for (const placed of stateful) {
    const choice = choiceFor(placed, choices) ?? initialOf(placed.element);
    const block = (values[placed.blockId] ??= {});
    block[text(placed.element, 'action_id')] = chosen(placed.element, choice);
  }
  return values;
}

/** Messages per `block_id` for inputs that must be filled in and aren't; Slack shows these itself. */
export function missingInputs(view: View, choices: Choices): Readonly<Record<string, string>> {
  const inputs = view.blocks.filter((block) => block.type === 'input' && block['optional'] !== true);
  const empty = inputs.filter((block) => {
    const element = object(block, 'element');
    const choice = choiceFor({ blockId: block.block_id, element }, choices) ?? initialOf(element);
    return choice === null || choice.length === 0;
  });
  return Object.fromEntries(empty.map((block) => [block.block_id, 'Please fill in this field.']));
}

const choiceFor = ({ blockId, element }: Placed, choices: Choices): Choice | undefined =>
  choices[text(element, 'action_id')] ?? choices[blockId];

const hasState = (element: Json): boolean =>
  !['button', 'overflow', 'feedback_buttons', 'icon_button', 'workflow_button'].includes(
    text(element, 'type'),
  );
