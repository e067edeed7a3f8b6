import type { Here } from './screen.ts';

const START: Here = { as: 'maya', place: 'homeroom', thread: '', tab: 'messages' };

/** Reads the place from the address: `#as=maya&place=homeroom&thread=…&tab=home`. */
export function readAddress(hash: string): Here {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    as: fields.get('as') ?? START.as,
    place: fields.get('place') ?? START.place,
    thread: fields.get('thread') ?? '',
    tab: fields.get('tab') === 'home' ? 'home' : 'messages',
  };
}

export function writeAddress({ as, place, thread, tab }: Here): string {
  const fields = new URLSearchParams({ as, place });
  if (thread !== '') fields.set('thread', thread);
  if (tab === 'home') fields.set('tab', tab);
  return `#${fields.toString()}`;
}
