import type { Shortcut, SlashCommand } from '../slack/manifest.ts';
import type { Channel, Json, Message, Person, View } from '../slack/model.ts';

/** What one person has on the screen. The page draws this and computes nothing about the app. */
export interface Snapshot {
  readonly team: string;
  readonly app: AppCard;
  readonly me: string;
  readonly people: readonly Person[];
  readonly places: readonly PlaceCard[];
  /** Id of the place that is open. */
  readonly place: string;
  /** Messages of that place, oldest first, replies among them. */
  readonly messages: readonly Message[];
  /** "is thinking…" lines of that place, by the thread they belong to ('' for none). */
  readonly statuses: readonly { readonly thread: string; readonly text: string }[];
  /** What the app suggests to ask, in its direct messages. */
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly modal: View | null;
  readonly home: View | null;
}

export interface AppCard {
  readonly user: string;
  readonly name: string;
  readonly handle: string;
  readonly description: string;
  readonly isConnected: boolean;
  readonly commands: readonly SlashCommand[];
  readonly shortcuts: readonly Shortcut[];
}

export interface PlaceCard extends Omit<Channel, 'members'> {
  readonly isMember: boolean;
  readonly hasApp: boolean;
  readonly memberCount: number;
  /** Timestamp of the newest message that this person sees there, '' for none. */
  readonly latestTs: string;
}

/** What a person does on the page. */
export type Act =
  | { readonly act: 'say'; readonly place: string; readonly text: string; readonly thread?: string }
  | { readonly act: 'command'; readonly place: string; readonly text: string }
  | {
      readonly act: 'click';
      readonly target: string;
      readonly action: string;
      readonly choice: string | readonly string[] | null;
      readonly filled: Filled;
    }
  | { readonly act: 'submit'; readonly view: string; readonly filled: Filled }
  | { readonly act: 'dismiss'; readonly view: string; readonly isAll?: boolean }
  | { readonly act: 'shortcut'; readonly callback: string; readonly ts?: string }
  | { readonly act: 'open'; readonly tab: 'home' | 'messages' }
  | { readonly act: 'reset' };

export type Filled = Readonly<Record<string, string | readonly string[] | null>>;

/** What came of it. `errors` stand under the fields of a modal, by block. */
export interface ActResult {
  readonly ok: boolean;
  readonly problem?: string;
  readonly errors?: Readonly<Record<string, string>>;
  /** Timestamp of the message that was written. */
  readonly ts?: string;
}

export type { Json, Message, Person, View };
