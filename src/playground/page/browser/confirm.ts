import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { labelOf } from './fields.ts';
import { trapFocus } from './focus.ts';
import { formatted } from './formatted.ts';
import { text } from './json.ts';
import type { Screen } from './screen.ts';

/** Asks before a button does its work; resolves with the person's decision. */
export function confirmDialog(screen: Screen, confirm: Json): Promise<boolean> {
  return new Promise((resolve) => {
    const decide = (answer: boolean): void => {
      veil.remove();
      release();
      resolve(answer);
    };
    const box = drawBox(screen, confirm, decide);
    const veil = h('div', { class: 'veil' }, box);
    document.body.append(veil);
    const release = trapFocus(box, () => decide(false));
    box.querySelector<HTMLElement>('button')?.focus();
  });
}

function drawBox(screen: Screen, confirm: Json, decide: (answer: boolean) => void): HTMLElement {
  const button = (label: string, look: string, answer: boolean): HTMLElement =>
    h('button', { type: 'button', class: look, on: { click: () => decide(answer) } }, label);
  const yesLook = text(confirm, 'style') === 'danger' ? 'button danger' : 'button primary';
  const no = button(labelOf(confirm, 'deny') || 'Cancel', 'button', false);
  const yes = button(labelOf(confirm, 'confirm') || 'Yes', yesLook, true);
  return h(
    'div',
    { class: 'dialog small', role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'confirm-title' },
    h('h2', { id: 'confirm-title' }, labelOf(confirm, 'title')),
    h('div', { class: 'dialog-body' }, formatted(screen, labelOf(confirm, 'text'))),
    h('footer', {}, no, yes),
  );
}
