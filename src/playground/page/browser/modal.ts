import type { View } from '../model.ts';
import { drawBlocks, showErrors } from './blocks.ts';
import { byId, fill, h } from './dom.ts';
import { filledIn, forgetFields, labelOf } from './fields.ts';
import { firstField, trapFocus } from './focus.ts';
import { icon } from './icons.ts';
import type { Screen } from './screen.ts';

interface Shown {
  readonly id: string;
  readonly hash: string;
  readonly release: () => void;
}

const shown: { current: Shown | null } = { current: null };

/** Draws the modal on top of the person's stack, or takes the last one away. */
export function drawModal(screen: Screen): void {
  const { modal } = screen.snapshot();
  const before = shown.current;
  if (before?.id === modal?.id && before?.hash === modal?.hash) return;
  if (!modal) {
    fill(byId('modal'));
    before?.release();
    if (before) forgetFields(before.id);
    shown.current = null;
    return;
  }
  const box = drawBox(screen, modal);
  fill(byId('modal'), h('div', { class: 'veil' }, box));
  const release = trapFocus(box, () => void dismiss(screen, modal));
  shown.current = { id: modal.id, hash: modal.hash, release: before?.release ?? release };
  (firstField(box.querySelector('.dialog-body') ?? box) ?? firstField(box))?.focus();
}

function drawBox(screen: Screen, view: View): HTMLElement {
  const close = (): void => void dismiss(screen, view);
  const form = h(
    'form',
    { novalidate: true },
    h(
      'header',
      {},
      h('h2', { id: 'modal-title' }, labelOf(view.content, 'title')),
      h(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: close } },
        icon('close'),
      ),
    ),
    h('div', { class: 'dialog-body' }, drawBlocks({ screen, id: view.id }, view.blocks)),
    drawFoot(screen, view, close),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(screen, view, form);
  });
  return h(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-title' },
    form,
  );
}

function drawFoot(screen: Screen, { content }: View, close: () => void): HTMLElement {
  const submit = labelOf(content, 'submit');
  return h(
    'footer',
    {},
    h('span', { class: 'from-app' }, screen.snapshot().app.name),
    h(
      'button',
      { type: 'button', class: 'button', on: { click: close } },
      labelOf(content, 'close') || 'Close',
    ),
    submit ? h('button', { type: 'submit', class: 'button primary' }, submit) : null,
  );
}

async function send(screen: Screen, view: View, form: HTMLElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('[type=submit]');
  button?.setAttribute('disabled', '');
  const { errors = {} } = await screen.act({ act: 'submit', view: view.id, filled: filledIn(view.id) });
  button?.removeAttribute('disabled');
  showErrors(form, errors);
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}

const dismiss = (screen: Screen, view: View): Promise<unknown> =>
  screen.act({ act: 'dismiss', view: view.id });
