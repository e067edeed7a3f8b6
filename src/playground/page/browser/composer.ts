import { h } from './dom.ts';
import { icon } from './icons.ts';
import { menuButton } from './menu.ts';
import type { Screen } from './screen.ts';
import { speak } from './speak.ts';
import { attachSuggestions } from './suggestions.ts';

/** A box to write in: a channel's, or a thread's. Slash commands work in channels only, as in the real thing. */
export function createComposer(screen: Screen, root: HTMLElement, isThread: boolean): void {
  const field = drawField(isThread);
  const list = h('div', {
    class: 'suggestions',
    role: 'listbox',
    id: `${root.id}-suggestions`,
    hidden: true,
  });
  list.setAttribute('aria-label', 'Suggestions');
  const submit = (): void => void write(screen, field, isThread);
  const send = h(
    'button',
    { type: 'button', class: 'send', 'aria-label': 'Send', title: 'Send' },
    icon('send'),
  );
  send.addEventListener('click', submit);
  const suggestions = attachSuggestions(screen, field, list, isThread);
  field.addEventListener('keydown', (event) => {
    if (suggestions.takes(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  root.replaceChildren(
    list,
    h('div', { class: 'composer-box' }, isThread ? null : startMenu(screen), field, send),
  );
}

function drawField(isThread: boolean): HTMLTextAreaElement {
  const placeholder = isThread ? 'Reply in this thread' : '';
  const label = isThread ? 'Reply' : 'Message';
  const field = h('textarea', { rows: 1, placeholder, 'aria-label': label, spellcheck: 'true' });
  field.addEventListener('input', () => grow(field));
  return field;
}

/** The app's global shortcuts. */
function startMenu(screen: Screen): HTMLElement | null {
  const { shortcuts, name } = screen.snapshot().app;
  const items = shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ name: label, callbackId }) => ({
      label,
      detail: name,
      run: () => void screen.act({ act: 'shortcut', callback: callbackId }),
    }));
  return items.length > 0 ? menuButton('Shortcuts', icon('plus'), items) : null;
}

async function write(screen: Screen, field: HTMLTextAreaElement, isThread: boolean): Promise<void> {
  const text = field.value.trim();
  if (text === '') return;
  if (isThread && text.startsWith('/'))
    return screen.notice('Slash commands can’t be used in threads. Use the channel.');
  field.value = '';
  grow(field);
  const result = await speak(screen, text, isThread ? screen.here().thread : '');
  if (!result.ok && field.value === '') field.value = text;
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}
