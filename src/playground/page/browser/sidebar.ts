import type { PlaceCard } from '../model.ts';
import { avatar } from './avatar.ts';
import { byId, fill, h } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { me, type Screen } from './screen.ts';

/** The newest message that each person has seen, by `person:place`. */
const seen = new Map<string, string>();

/** Draws who acts, the channels and the app's direct messages. */
export function drawSidebar(screen: Screen): void {
  const snapshot = screen.snapshot();
  markSeen(screen);
  drawActingAs(screen);
  const channels = snapshot.places.filter(({ kind }) => kind !== 'im');
  fill(byId('channels'), ...channels.map((place) => drawPlace(screen, place)));
  fill(
    byId('directs'),
    ...snapshot.places.filter(({ kind }) => kind === 'im').map((place) => drawPlace(screen, place)),
  );
  byId('team-name').textContent = snapshot.team;
  const state = byId('connection');
  state.textContent = snapshot.app.isConnected
    ? `${snapshot.app.name} is connected`
    : `${snapshot.app.name} is not connected`;
  state.className = snapshot.app.isConnected ? 'connection on' : 'connection off';
}

/** What was there before this window opened counts as seen. */
function markSeen(screen: Screen): void {
  const { me: person, places, place: open } = screen.snapshot();
  for (const place of places) {
    const key = `${person}:${place.id}`;
    if (place.id === open || !seen.has(key)) seen.set(key, place.latestTs);
  }
}

function drawActingAs(screen: Screen): void {
  const { people, me: current } = screen.snapshot();
  const select = byId('acting-as') as HTMLSelectElement;
  const cast = people.filter(({ isBot, standing }) => !isBot && standing !== 'stranger');
  const wanted = cast.map(({ id }) => id).join();
  if (select.dataset['people'] !== wanted) {
    fill(select, ...cast.map(({ id, name, title }) => h('option', { value: id }, `${name} · ${title}`)));
    select.dataset['people'] = wanted;
    select.addEventListener('change', () => {
      const person = screen.snapshot().people.find(({ id }) => id === select.value);
      screen.go({ as: person?.handle ?? select.value, thread: '' });
    });
  }
  select.value = current;
  const person = me(screen);
  fill(byId('acting-face'), avatar(screen, current));
  fill(byId('acting-name'), person?.name ?? '', h('small', {}, person?.title ?? ''));
}

function drawPlace(screen: Screen, place: PlaceCard): HTMLElement {
  const { me: person, place: open, app } = screen.snapshot();
  const isDirect = place.kind === 'im';
  const isNew = place.latestTs > (seen.get(`${person}:${place.id}`) ?? '');
  const isOpen = place.id === open;
  const label = isDirect ? app.name : place.name;
  const go = (): void => screen.go({ place: isDirect ? 'dm' : place.name, thread: '', tab: 'messages' });
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: `place${isNew ? ' unread' : ''}`,
        'aria-current': isOpen ? 'page' : undefined,
        on: { click: go },
      },
      icon(iconOf(place)),
      h('span', { class: 'place-name' }, label),
      isNew ? h('span', { class: 'badge' }, 'new') : null,
    ),
  );
}

export function iconOf(place: PlaceCard): IconName {
  if (place.kind === 'im') return 'shield';
  if (place.isArchived) return 'box';
  if (place.isShared) return 'shared';
  return place.kind === 'private' ? 'lock' : 'hash';
}
