import { expect, it } from 'vitest';

import { chosen, initialOf, stateOf } from '../../../../src/playground/slack/choices.ts';
import type { Json } from '../../../../src/playground/slack/index.ts';

const option = (value: string): Json => ({ text: { type: 'plain_text', text: value }, value });
const options = [option('a'), option('b')];

it.each([
  [{ type: 'plain_text_input' }, 'hi', { value: 'hi' }],
  [{ type: 'static_select', options }, 'b', { selected_option: option('b') }],
  [{ type: 'static_select', option_groups: [{ options }] }, 'a', { selected_option: option('a') }],
  [{ type: 'static_select', options }, null, { selected_option: null }],
  [{ type: 'checkboxes', options }, ['a', 'b'], { selected_options: options }],
  [{ type: 'radio_buttons', options }, 'a', { selected_option: option('a') }],
  [{ type: 'users_select' }, 'U0ENGINEER', { selected_user: 'U0ENGINEER' }],
  [{ type: 'multi_channels_select' }, ['C0HOMEROOM'], { selected_channels: ['C0HOMEROOM'] }],
  [{ type: 'datepicker' }, '2026-11-22', { selected_date: '2026-11-22' }],
  [{ type: 'datetimepicker' }, '1800000000', { selected_date_time: 1_800_000_000 }],
])('reports the choice in %o', (element, choice, state) => {
  expect(chosen(element, choice)).toEqual({ type: element.type, ...state });
});

it('refuses an option that is not offered', () => {
  expect(() => chosen({ type: 'static_select', action_id: 'pick', options }, 'c')).toThrow(
    'pick has no option',
  );
});

it.each([
  [{ type: 'plain_text_input', initial_value: 'hi' }, 'hi'],
  [{ type: 'static_select', options, initial_option: option('b') }, 'b'],
  [{ type: 'checkboxes', options, initial_options: options }, ['a', 'b']],
  [{ type: 'datepicker', initial_date: '2026-11-22' }, '2026-11-22'],
  [{ type: 'plain_text_input' }, null],
])('begins with what the app set in %o', (element, initial) => {
  expect(initialOf(element)).toEqual(initial);
});

it('puts the choices over the initial values, by block and action', () => {
  const name = { type: 'plain_text_input', action_id: 'name', initial_value: 'x' };
  const pick = { type: 'static_select', action_id: 'pick', options };
  const blocks = [
    { type: 'input', block_id: 'one', element: name },
    { type: 'section', block_id: 'two', accessory: pick },
    { type: 'actions', block_id: 'three', elements: [{ type: 'button', action_id: 'go' }] },
  ];
  expect(stateOf(blocks, { pick: 'a' })).toEqual({
    one: { name: { type: 'plain_text_input', value: 'x' } },
    two: { pick: { type: 'static_select', selected_option: option('a') } },
  });
});
