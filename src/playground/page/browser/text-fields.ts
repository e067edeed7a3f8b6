import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { keepField, labelOf, valuesOf } from './fields.ts';
import { list, object, text } from './json.ts';
import { pressElement, type Owner } from './owner.ts';

const KINDS: Readonly<Record<string, string>> = {
  number_input: 'number',
  email_text_input: 'email',
  url_text_input: 'url',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** A field to type in, or a date or time to pick; unknown elements show their type. */
export function drawTextField(owner: Owner, element: Json, labelId: string, isInForm: boolean): HTMLElement {
  const type = text(element, 'type');
  const isKnown = type === 'plain_text_input' || type === 'rich_text_input' || type in KINDS;
  if (!isKnown) return h('span', { class: 'unknown' }, `[${type}]`);
  const field = makeField(element, type);
  field.value = shownValue(type, valuesOf(owner.id, element)[0] ?? '');
  if (labelId === '') field.setAttribute('aria-label', nameOf(element));
  else field.setAttribute('aria-labelledby', labelId);
  field.addEventListener('input', () =>
    keepField(owner.id, text(element, 'action_id'), sentValue(type, field.value)),
  );
  const triggers = list({ all: [object(element, 'dispatch_action_config')] }, 'all');
  if (!isInForm || triggers.some((config) => 'trigger_actions_on' in config))
    reportChanges(owner, element, field);
  return field;
}

function makeField(element: Json, type: string): HTMLInputElement | HTMLTextAreaElement {
  const shared = {
    class: 'field',
    placeholder: labelOf(element, 'placeholder') || undefined,
    maxlength: text(element, 'max_length') || undefined,
    minlength: text(element, 'min_length') || undefined,
  };
  const isLong = element['multiline'] === true || type === 'rich_text_input';
  return isLong
    ? h('textarea', { ...shared, rows: 4 })
    : h('input', { ...shared, type: KINDS[type] ?? 'text' });
}

function reportChanges(owner: Owner, element: Json, field: HTMLElement & { value: string }): void {
  const type = text(element, 'type');
  field.addEventListener('change', () => void pressElement(owner, element, sentValue(type, field.value)));
}

const nameOf = (element: Json): string => labelOf(element, 'placeholder') || 'Field';

/** Slack counts moments in seconds, the browser writes them out. */
function sentValue(type: string, value: string): string | null {
  if (value === '') return null;
  return type === 'datetimepicker' ? String(Math.floor(new Date(value).getTime() / 1000)) : value;
}

function shownValue(type: string, value: string): string {
  if (type !== 'datetimepicker' || value === '') return value;
  const date = new Date(Number(value) * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
