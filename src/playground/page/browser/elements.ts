import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { labelOf, optionsOf } from './fields.ts';
import { drawChoices, drawMenu, drawPlaceMenu } from './choosers.ts';
import { drawTextField } from './text-fields.ts';
import { list, object, text } from './json.ts';
import { menuButton } from './menu.ts';
import { pressElement, type Owner } from './owner.ts';

/** Draws an interactive element. `labelId` names what describes it; inputs in a form report nothing until submitted. */
export function drawElement(owner: Owner, element: Json, labelId: string, isInForm: boolean): HTMLElement {
  const type = text(element, 'type');
  if (type === 'button' || type === 'workflow_button') return drawButton(owner, element);
  if (type === 'overflow') return drawOverflow(owner, element);
  if (type === 'feedback_buttons') return drawFeedback(owner, element);
  if (type === 'icon_button') return drawIconButton(owner, element);
  if (type === 'image') return drawImage(element);
  if (type === 'checkboxes' || type === 'radio_buttons')
    return drawChoices(owner, element, labelId, isInForm);
  if (/^(multi_)?(static|external)_select$/.test(type)) return drawMenu(owner, element, labelId, isInForm);
  if (/^(multi_)?(users|channels|conversations)_select$/.test(type)) {
    return drawPlaceMenu(owner, element, labelId, isInForm);
  }
  return drawTextField(owner, element, labelId, isInForm);
}

export const drawImage = (element: Json): HTMLElement =>
  h('img', { src: text(element, 'image_url'), alt: text(element, 'alt_text'), class: 'element-image' });

function drawButton(owner: Owner, element: Json): HTMLElement {
  const style = text(element, 'style');
  const spoken = text(element, 'accessibility_label') || undefined;
  const label = labelOf(element, 'text');
  const button = h(
    'button',
    { type: 'button', class: `button ${style}`, 'aria-label': spoken, title: spoken },
    label,
  );
  button.addEventListener('click', () => {
    const url = text(element, 'url');
    if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener');
    void pressElement(owner, element, text(element, 'value') || null, button);
  });
  return button;
}

function drawOverflow(owner: Owner, element: Json): HTMLElement {
  const items = optionsOf(element).map((option) => ({
    label: labelOf(option, 'text'),
    detail: labelOf(option, 'description'),
    run: () => void pressElement(owner, element, text(option, 'value')),
  }));
  return menuButton('More', '⋯', items);
}

function drawFeedback(owner: Owner, element: Json): HTMLElement {
  const draw = (side: 'positive_button' | 'negative_button', sign: string): HTMLElement => {
    const choice = object(element, side);
    const label = text(choice, 'accessibility_label') || labelOf(choice, 'text');
    const button = h(
      'button',
      { type: 'button', class: 'button feedback', 'aria-label': label, title: label },
      sign,
    );
    button.addEventListener('click', () => void pressElement(owner, element, text(choice, 'value'), button));
    return button;
  };
  return h('span', { class: 'feedback-pair' }, draw('positive_button', '👍'), draw('negative_button', '👎'));
}

function drawIconButton(owner: Owner, element: Json): HTMLElement {
  const label = text(element, 'accessibility_label') || labelOf(element, 'text');
  const sign = text(element, 'icon') === 'trash' ? '🗑' : '•';
  const button = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label },
    sign,
  );
  button.addEventListener(
    'click',
    () => void pressElement(owner, element, text(element, 'value') || null, button),
  );
  return button;
}

/** Elements in a row: buttons of an `actions` block and the like. */
export const drawRow = (owner: Owner, block: Json): HTMLElement =>
  h(
    'div',
    { class: 'row' },
    ...list(block, 'elements').map((element) => drawElement(owner, element, '', false)),
  );
