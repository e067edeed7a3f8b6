import { fill, h } from './dom.ts';
import type { Screen } from './screen.ts';

interface Suggestion {
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
}

export interface Suggestions {
  /** Whether a key was used to move in the list or to take an entry. */
  readonly takes: (event: KeyboardEvent) => boolean;
}

/** Offers commands after `/` and people after `@` while a person types. */
export function attachSuggestions(
  screen: Screen,
  field: HTMLTextAreaElement,
  list: HTMLElement,
  isThread: boolean,
): Suggestions {
  const state = { entries: [] as readonly Suggestion[], at: 0 };
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-controls', list.id);
  const show = (entries: readonly Suggestion[], at = 0): void => {
    Object.assign(state, { entries, at });
    list.hidden = entries.length === 0;
    fill(list, ...entries.map((entry, index) => drawEntry(list.id, entry, index === at, () => take(index))));
    if (entries.length > 0)
      field.setAttribute('aria-activedescendant', `${list.id}-${entries[at]?.label ?? ''}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const take = (index: number): void => {
    const before = field.value.slice(0, field.selectionStart).replace(/\S*$/, '');
    field.setRangeText(`${state.entries[index]?.insert ?? ''} `, before.length, field.selectionStart, 'end');
    show([]);
    field.focus();
  };
  field.addEventListener('input', () => show(findSuggestions(screen, field, isThread)));
  field.addEventListener('blur', () => setTimeout(() => show([]), 150));
  return {
    takes: (event) => {
      if (state.entries.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined)
        show(state.entries, (state.at + step + state.entries.length) % state.entries.length);
      else if (event.key === 'Tab' || event.key === 'Enter') take(state.at);
      else if (event.key === 'Escape') show([]);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

function findSuggestions(screen: Screen, field: HTMLTextAreaElement, isThread: boolean): Suggestion[] {
  const typed = field.value.slice(0, field.selectionStart);
  const { app, people } = screen.snapshot();
  if (!isThread && /^\/\S*$/.test(typed)) {
    return app.commands
      .filter(({ command }) => command.startsWith(typed))
      .map(({ command, usageHint, description }) => ({
        insert: command,
        label: command,
        detail: `${usageHint} · ${description}`,
      }));
  }
  const handle = /(?:^|\s)@([a-z]*)$/.exec(typed)?.[1];
  if (handle === undefined) return [];
  return people
    .filter((person) => person.handle.startsWith(handle))
    .map((person) => ({
      insert: `@${person.handle}`,
      label: `@${person.handle}`,
      detail: person.isBot ? 'app' : person.name,
    }));
}

function drawEntry(
  id: string,
  { label, detail }: Suggestion,
  isActive: boolean,
  take: () => void,
): HTMLElement {
  const entry = h(
    'div',
    { role: 'option', id: `${id}-${label}`, 'aria-selected': String(isActive) },
    h('strong', {}, label),
    h('span', { class: 'detail' }, detail),
  );
  entry.addEventListener('mousedown', (event) => {
    event.preventDefault();
    take();
  });
  return entry;
}
