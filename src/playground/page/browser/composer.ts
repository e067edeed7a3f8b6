import { h } from './dom.ts';
import { icon } from './icons.ts';
import { menuButton } from './menu.ts';
import type { Screen } from './screen.ts';
import { attachSuggestions } from './suggestions.ts';

/** A box to write in: a channel's, or a thread's. Slash commands work in channels only, as in the real thing. */
export function createComposer(screen: Screen, root: HTMLElement, isThread: boolean): void {
  const field = h('textarea', {
    rows: 1,
    placeholder: isThread ? 'Reply in this thread' : '',
    'aria-label': isThread ? 'Reply' : 'Message',
    spellcheck: 'true',
  });
  const send = h(
    'button',
    { type: 'button', class: 'send', 'aria-label': 'Send', title: 'Send' },
    icon('send'),
  );
  const list = h('div', {
    class: 'suggestions',
    role: 'listbox',
    id: `${root.id}-suggestions`,
    hidden: true,
    'aria-label': 'Suggestions',
  });
  const submit = (): void => void write(screen, field, isThread);
  send.addEventListener('click', submit);
  field.addEventListener('input', () => grow(field));
  const suggestions = attachSuggestions(screen, field, list, isThread);
  field.addEventListener('keydown', (event) => {
    if (suggestions.takes(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  const box = h('div', { class: 'composer-box' }, isThread ? null : startMenu(screen), field, send);
  root.replaceChildren(list, box);
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
  const place = screen.snapshot().place;
  const { thread } = screen.here();
  const result = text.startsWith('/')
    ? await screen.act({ act: 'command', place, text })
    : await screen.act({ act: 'say', place, text, ...(isThread ? { thread } : {}) });
  if (!result.ok && field.value === '' && result.ts === undefined)
    field.value = text.startsWith('/') ? '' : text;
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}
