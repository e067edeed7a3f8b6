import { byId, fill, h } from './dom.ts';
import type { Screen } from './screen.ts';
import { speak } from './speak.ts';

/** Draws what the app suggests to ask, above the box to write in. */
export function drawPrompts(screen: Screen): void {
  const { prompts } = screen.snapshot();
  const root = byId('prompts');
  root.hidden = prompts.length === 0;
  fill(
    root,
    ...prompts.map(({ title, message }) => {
      const ask = (): void => void speak(screen, message, '');
      return h('button', { type: 'button', class: 'prompt', title: message, on: { click: ask } }, title);
    }),
  );
}
