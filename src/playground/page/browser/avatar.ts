import { h } from './dom.ts';
import { icon } from './icons.ts';
import { personOf, type Screen } from './screen.ts';

const TONES = 6;

/** A person's initials on one of six tones, or the app's shield. */
export function avatar(screen: Screen, id: string | null): HTMLElement {
  const person = personOf(screen, id);
  if (!person || person.isBot) {
    return h(
      'span',
      { class: person ? 'avatar avatar-app' : 'avatar avatar-system', 'aria-hidden': 'true' },
      icon('shield'),
    );
  }
  const initials = person.name
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);
  const tone = Array.from(person.id).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES;
  return h('span', { class: `avatar tone-${tone}`, 'aria-hidden': 'true' }, initials);
}
