import { byId, h } from './dom.ts';

const SHOWN_MS = 6000;

/** Shows a short notice; screen readers hear it. */
export function showNotice(text: string): void {
  const note = h('div', { class: 'notice' }, text);
  byId('notices').append(note);
  setTimeout(() => note.remove(), SHOWN_MS);
}
