import type { TourStep } from '../tour-model.ts';
import { byId, fill, h } from './dom.ts';
import type { Screen } from './screen.ts';
import { fetchTour, runTourStep } from './server.ts';

const KEY = 'playground-tour';

/** Offers the guided tour: once by itself, later from the sidebar. */
export async function startTour(screen: Screen): Promise<void> {
  const steps = await fetchTour();
  byId('start-tour').addEventListener('click', () => show(screen, steps, 0));
  if (localStorage.getItem(KEY) === null) show(screen, steps, 0);
}

function show(screen: Screen, steps: readonly TourStep[], at: number): void {
  const step = steps[at];
  const card = byId('tour');
  if (!step) return end(screen);
  const run = h('button', { type: 'button', class: 'button primary' }, step.button);
  run.addEventListener('click', () => void follow(screen, steps, at, run));
  const skip = h(
    'button',
    { type: 'button', class: 'button', on: { click: () => end(screen) } },
    'Skip the tour',
  );
  const count = h('span', { class: 'step' }, ` · step ${at + 1} of ${steps.length}`);
  card.hidden = false;
  fill(card, h('h2', {}, step.title, count), h('p', {}, step.text), h('div', { class: 'row' }, run, skip));
}

async function follow(
  screen: Screen,
  steps: readonly TourStep[],
  at: number,
  button: HTMLElement,
): Promise<void> {
  const step = steps[at];
  if (!step) return;
  button.setAttribute('disabled', '');
  const stop = await runTourStep(step.id);
  if (!stop?.ok) screen.notice(stop?.problem ?? 'The tour could not go on.');
  else screen.go({ thread: '', tab: 'messages', ...given(stop) });
  show(screen, steps, at + 1);
}

const given = (stop: object): object =>
  Object.fromEntries(Object.entries(stop).filter(([name, value]) => name !== 'ok' && value !== undefined));

function end(screen: Screen): void {
  localStorage.setItem(KEY, 'done');
  byId('tour').hidden = true;
  if (screen.snapshot().messages.length > 0) byId('composer').querySelector('textarea')?.focus();
}
