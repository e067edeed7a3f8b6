import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { keepField, labelOf, optionsOf, valuesOf } from './fields.ts';
import { list, text } from './json.ts';
import { pressElement, type Owner } from './owner.ts';

/** A choice is kept; outside a form the app hears of it at once. */
function chose(
  owner: Owner,
  element: Json,
  values: readonly string[],
  isMany: boolean,
  isInForm: boolean,
): void {
  const choice = isMany ? values : (values[0] ?? null);
  keepField(owner.id, text(element, 'action_id'), choice);
  if (!isInForm) void pressElement(owner, element, choice);
}

/** Checkboxes or radio buttons. */
export function drawChoices(owner: Owner, element: Json, labelId: string, isInForm: boolean): HTMLElement {
  const isMany = text(element, 'type') === 'checkboxes';
  const picked = valuesOf(owner.id, element);
  const group = h('div', {
    role: isMany ? 'group' : 'radiogroup',
    class: 'choices',
    'aria-labelledby': labelId || undefined,
  });
  const name = `${owner.id}-${text(element, 'action_id')}`;
  const read = (): string[] =>
    [...group.querySelectorAll('input')].filter((input) => input.checked).map((input) => input.value);
  for (const option of list(element, 'options')) {
    const value = text(option, 'value');
    const isPicked = picked.includes(value);
    const input = h('input', { type: isMany ? 'checkbox' : 'radio', name, value, checked: isPicked });
    input.addEventListener('change', () => chose(owner, element, read(), isMany, isInForm));
    const detail = labelOf(option, 'description');
    const words = h('span', {}, labelOf(option, 'text'), detail ? h('small', {}, detail) : null);
    group.append(h('label', { class: 'choice' }, input, words));
  }
  return group;
}

/** A menu of the app's options. */
export function drawMenu(owner: Owner, element: Json, labelId: string, isInForm: boolean): HTMLElement {
  const options = optionsOf(element).map((option) => ({
    value: text(option, 'value'),
    label: labelOf(option, 'text'),
  }));
  return drawSelect(owner, element, options, labelId, isInForm);
}

/** A menu of people or channels. */
export function drawPlaceMenu(owner: Owner, element: Json, labelId: string, isInForm: boolean): HTMLElement {
  const { people, places } = owner.screen.snapshot();
  const isUsers = text(element, 'type').includes('users');
  const channels = places
    .filter(({ kind }) => kind !== 'im')
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
  const options = isUsers ? people.map(({ id, name }) => ({ value: id, label: name })) : channels;
  return drawSelect(owner, element, options, labelId, isInForm);
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function drawSelect(
  owner: Owner,
  element: Json,
  options: readonly Choice[],
  labelId: string,
  isInForm: boolean,
): HTMLElement {
  const isMany = text(element, 'type').startsWith('multi_');
  const picked = valuesOf(owner.id, element);
  const placeholder = labelOf(element, 'placeholder') || 'Choose…';
  const named = labelId === '' ? { 'aria-label': placeholder } : { 'aria-labelledby': labelId };
  const select = h('select', { multiple: isMany, class: 'select', ...named });
  if (!isMany) select.append(h('option', { value: '', selected: picked.length === 0 }, placeholder));
  for (const { value, label } of options) {
    select.append(h('option', { value, selected: picked.includes(value) }, label));
  }
  select.addEventListener('change', () => {
    const values = [...select.selectedOptions].map((option) => option.value).filter((value) => value !== '');
    chose(owner, element, values, isMany, isInForm);
  });
  return select;
}
