import type { Act, ActResult, Person, PlaceCard, Snapshot } from '../model.ts';

/** Where this window is. It stands in the address, so that a link leads back here. */
export interface Here {
  readonly as: string;
  readonly place: string;
  /** Timestamp of the open thread's first message, '' for none. */
  readonly thread: string;
  readonly tab: 'messages' | 'home';
}

/** What every part of the page draws from, and how it asks for a change. */
export interface Screen {
  readonly here: () => Here;
  readonly snapshot: () => Snapshot;
  readonly go: (change: Partial<Here>) => void;
  /** Does something as the person; a problem is shown as a notice. */
  readonly act: (act: Act) => Promise<ActResult>;
  readonly notice: (text: string) => void;
}

export const personOf = (screen: Screen, id: string | null): Person | undefined =>
  screen.snapshot().people.find((person) => person.id === id);

export const me = (screen: Screen): Person | undefined => personOf(screen, screen.snapshot().me);

export const openPlace = (screen: Screen): PlaceCard | undefined =>
  screen.snapshot().places.find((place) => place.id === screen.snapshot().place);

/** `#homeroom`, or the app's name for its direct messages. */
export const placeName = (screen: Screen, place: PlaceCard): string =>
  place.kind === 'im' ? screen.snapshot().app.name : place.name;
