import { byId } from './dom.ts';
import type { Screen } from './screen.ts';

/** Alt+↑/↓ changes the channel, `/` begins a command, Escape leaves the thread. */
export function startKeyboard(screen: Screen): void {
  document.addEventListener('keydown', (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      step(screen, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === '/' && !isTyping && !screen.snapshot().modal) {
      byId('composer').querySelector('textarea')?.focus();
    } else if (event.key === 'Escape' && screen.here().thread !== '') screen.go({ thread: '' });
    else if (event.key === 'Escape') document.body.classList.remove('has-drawer');
  });
}

function step(screen: Screen, by: number): void {
  const { places, place } = screen.snapshot();
  const at = places.findIndex(({ id }) => id === place);
  const next = places[(at + by + places.length) % places.length];
  if (next) screen.go({ place: next.kind === 'im' ? 'dm' : next.name, thread: '', tab: 'messages' });
}
