import { byId, fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { openPlace, placeName, type Here, type Screen } from './screen.ts';
import { iconOf } from './sidebar.ts';

/** Draws the head of the open place: name, topic, what is special about it; tabs for the app. */
export function drawHeading(screen: Screen): void {
  const place = openPlace(screen);
  if (!place) return;
  const isDirect = place.kind === 'im';
  const facts = [
    place.isShared ? 'shared with Tallgrass Labs' : '',
    place.isArchived ? 'archived' : '',
    isDirect || place.hasApp ? '' : `without ${screen.snapshot().app.name}`,
    isDirect ? '' : `${place.memberCount} members`,
  ].filter(Boolean);
  fill(byId('place-title'), icon(iconOf(place)), h('span', {}, placeName(screen, place)));
  fill(byId('place-facts'), place.topic, ...facts.map((fact) => h('span', { class: 'fact' }, fact)));
  document.title = `${isDirect ? '' : '#'}${placeName(screen, place)} · ${screen.snapshot().team} playground`;
  drawTabs(screen, isDirect);
}

function drawTabs(screen: Screen, isDirect: boolean): void {
  const tabs = byId('tabs');
  tabs.hidden = !isDirect;
  const { tab } = screen.here();
  const make = (name: Here['tab'], label: string): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'aria-selected': String(tab === name),
        'aria-controls': name === 'home' ? 'home' : 'conversation',
        tabindex: tab === name ? 0 : -1,
        on: { click: () => screen.go({ tab: name, thread: '' }), keydown: (event) => turn(screen, event) },
      },
      label,
    );
  if (tabs.dataset['tab'] === tab && isDirect) return;
  const hadFocus = tabs.contains(document.activeElement);
  tabs.dataset['tab'] = tab;
  fill(tabs, make('messages', 'Messages'), make('home', 'Home'));
  if (hadFocus) tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
}

function turn(screen: Screen, event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  screen.go({ tab: screen.here().tab === 'home' ? 'messages' : 'home', thread: '' });
}
