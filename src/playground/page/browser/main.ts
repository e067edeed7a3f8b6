import type { Act, ActResult, Snapshot } from '../model.ts';
import { readAddress, writeAddress } from './address.ts';
import { createComposer } from './composer.ts';
import { byId } from './dom.ts';
import { drawHeading } from './heading.ts';
import { drawHome } from './home.ts';
import { startKeyboard } from './keyboard.ts';
import { drawModal } from './modal.ts';
import { showNotice } from './notice.ts';
import { drawPrompts } from './prompts.ts';
import { openPlace, placeName, type Here, type Screen } from './screen.ts';
import { fetchSnapshot, resetWorkspace, sendAct, watchChanges } from './server.ts';
import { drawSidebar } from './sidebar.ts';
import { startTheme } from './theme.ts';
import { drawThread, drawTimeline } from './timeline.ts';
import { startTour } from './tour.ts';

const state: { here: Here; snapshot: Snapshot | undefined; opened: string; asked: number } = {
  here: readAddress(location.hash),
  snapshot: undefined,
  opened: '',
  asked: 0,
};

const screen: Screen = {
  here: () => state.here,
  snapshot: () => {
    if (!state.snapshot) throw new Error('The page draws before it knows anything.');
    return state.snapshot;
  },
  go,
  act,
  notice: showNotice,
};

function go(change: Partial<Here>): void {
  history.pushState(null, '', writeAddress({ ...state.here, ...change }));
  document.body.classList.remove('has-drawer');
  void arrive();
}

async function act(wish: Act): Promise<ActResult> {
  const result = await sendAct(state.here.as, wish);
  if (result.problem !== undefined) showNotice(result.problem);
  await refresh();
  return result;
}

/** Goes where the address points, and tells the app when its own tab was opened. */
async function arrive(): Promise<void> {
  state.here = readAddress(location.hash);
  await refresh();
  if (!state.snapshot) return;
  const place = openPlace(screen);
  const opened = place?.kind === 'im' ? `${state.here.as}:${state.here.tab}` : '';
  if (opened === state.opened) return;
  state.opened = opened;
  if (opened !== '') await act({ act: 'open', tab: state.here.tab });
}

/** Asks for what the person sees and draws it; an answer that a later one overtook is dropped. */
async function refresh(): Promise<void> {
  state.asked += 1;
  const { asked, here } = state;
  const snapshot = await fetchSnapshot(here);
  if (asked !== state.asked) return;
  if (snapshot === 'offline') showOffline();
  else if (snapshot === 'unknown') await lost(here);
  else {
    state.snapshot = snapshot;
    draw();
  }
}

function showOffline(): void {
  const line = byId('connection');
  line.textContent = 'The playground has stopped';
  line.className = 'connection off';
}

/** A place that this person can't see: on to the app, which everybody sees. */
async function lost({ as, place }: Here): Promise<void> {
  if (place === 'dm') return;
  history.replaceState(null, '', writeAddress({ as, place: 'dm', thread: '', tab: 'messages' }));
  await arrive();
}

function draw(): void {
  drawSidebar(screen);
  drawHeading(screen);
  drawHome(screen);
  drawTimeline(screen);
  drawThread(screen);
  drawPrompts(screen);
  drawModal(screen);
  nameComposer();
}

function nameComposer(): void {
  const place = openPlace(screen);
  const field = byId('composer').querySelector('textarea');
  if (!place || !field) return;
  const name = `${place.kind === 'im' ? '' : '#'}${placeName(screen, place)}`;
  const isClosed = place.isArchived || !place.isMember;
  field.placeholder = isClosed ? `You can’t write in ${name}` : `Message ${name}`;
  field.disabled = isClosed;
}

function listen(): void {
  window.addEventListener('popstate', () => void arrive());
  byId('close-thread').addEventListener('click', () => go({ thread: '' }));
  byId('open-drawer').addEventListener('click', () => document.body.classList.toggle('has-drawer'));
  byId('shade').addEventListener('click', () => document.body.classList.remove('has-drawer'));
  byId('reset').addEventListener('click', () => {
    void resetWorkspace().then(({ problem }) =>
      showNotice(problem ?? 'The workspace is as it was at the start.'),
    );
  });
}

/** A modal belongs to the window that opened it: one from before this page was loaded is gone, as in the real thing. */
async function closeLeftovers(): Promise<void> {
  const { modal } = screen.snapshot();
  if (modal) await act({ act: 'dismiss', view: modal.id, isAll: true });
}

async function start(): Promise<void> {
  startTheme();
  await arrive();
  await closeLeftovers();
  createComposer(screen, byId('composer'), false);
  createComposer(screen, byId('thread-composer'), true);
  nameComposer();
  listen();
  startKeyboard(screen);
  watchChanges(() => void refresh());
  await startTour(screen);
  document.documentElement.dataset['ready'] = 'yes';
}

void start();
