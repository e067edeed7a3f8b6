import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { trapFocus } from './focus.ts';
import { labelOf } from './fields.ts';
import { formatted } from './formatted.ts';
import { text } from './json.ts';
import type { Screen } from './screen.ts';

/** Asks before a button does its work; resolves with the person's decision. */
export function confirmDialog(screen: Screen, confirm: Json): Promise<boolean> {
  return new Promise((resolve) => {
    const decide = (answer: boolean): void => {
      release();
      veil.remove();
      resolve(answer);
    };
    const style = text(confirm, 'style') === 'danger' ? 'button danger' : 'button primary';
    const no = h(
      'button',
      { type: 'button', class: 'button', on: { click: () => decide(false) } },
      labelOf(confirm, 'deny') || 'Cancel',
    );
    const yes = h(
      'button',
      { type: 'button', class: style, on: { click: () => decide(true) } },
      labelOf(confirm, 'confirm') || 'Yes',
    );
    const box = h(
      'div',
      {
        class: 'dialog small',
        role: 'alertdialog',
        'aria-modal': 'true',
        'aria-labelledby': 'confirm-title',
      },
      h('h2', { id: 'confirm-title' }, labelOf(confirm, 'title')),
      h('div', { class: 'dialog-body' }, formatted(screen, labelOf(confirm, 'text'))),
      h('footer', {}, no, yes),
    );
    const veil = h('div', { class: 'veil' }, box);
    document.body.append(veil);
    const release = trapFocus(box, () => decide(false));
    no.focus();
  });
}
