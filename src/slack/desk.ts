import type { App } from '@slack/bolt';

import type { Log } from '../log.ts';
import type { Services } from '../services/services.ts';
import type { Store } from '../store/port.ts';
import type { SlackClient } from './clients.ts';
import type { Deliver } from './deliver.ts';
import type { Patience } from './patience.ts';
import type { Router } from './router.ts';
import type { Standing } from './standing.ts';

/** What a text seems to hold: names of kinds as a person calls them, and how many finds. Never the finds. */
export type FindPhi = (text: string) => { readonly kinds: readonly string[]; readonly count: number };

/** What every listener works with. */
export interface Desk {
  /** The workspace that the bot is installed in. */
  readonly team: string;
  readonly services: Services;
  readonly router: Router;
  readonly deliver: Deliver;
  readonly standing: Standing;
  readonly findPhi: FindPhi;
  readonly seen: Store['seen'];
  /** For what nobody waits for. */
  readonly background: SlackClient;
  readonly patience: Patience;
  readonly log: Log;
}

/** The part of Bolt's app that listeners are attached to. */
export type Registrar = Pick<App, 'action' | 'command' | 'event' | 'shortcut' | 'view'>;

export type Listen = (app: Registrar, desk: Desk) => void;
