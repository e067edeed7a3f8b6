import { drawBlocks } from './blocks.ts';
import { byId, h, sync } from './dom.ts';
import { openPlace, type Screen } from './screen.ts';

/** Draws the app's Home tab, or the conversation when that is open. */
export function drawHome(screen: Screen): void {
  const isHome = openPlace(screen)?.kind === 'im' && screen.here().tab === 'home';
  byId('home').hidden = !isHome;
  byId('conversation').hidden = isHome;
  const { home, app } = screen.snapshot();
  const entry = home
    ? {
        key: home.id,
        version: home.hash,
        draw: () =>
          h(
            'div',
            { class: 'home-card' },
            h('h2', { class: 'unseen' }, 'Home'),
            drawBlocks({ screen, id: home.id }, home.blocks),
          ),
      }
    : {
        key: 'none',
        version: '',
        draw: () => h('p', { class: 'quiet' }, `${app.name} has not shown anything here yet.`),
      };
  if (isHome) sync(byId('home'), [entry]);
}
