import type { App } from '@slack/bolt';

import type { Desk } from '../desk.ts';
import { registerChoose } from './choose.ts';
import { registerCommand } from './command.ts';
import { registerCompliance } from './compliance.ts';
import { registerDirectMessage } from './direct-message.ts';
import { registerHome } from './home.ts';
import { registerMention } from './mention.ts';
import { registerShare } from './share.ts';
import { registerShortcut } from './shortcut.ts';
import { registerTry } from './try.ts';
import { registerVote } from './vote.ts';
import { registerWhy } from './why.ts';

/** Everything that the bot listens to. */
export function registerAll(app: App, desk: Desk): void {
  registerCommand(app, desk);
  registerMention(app, desk);
  registerDirectMessage(app, desk);
  registerShortcut(app, desk);
  registerHome(app, desk);
  registerTry(app, desk);
  registerChoose(app, desk);
  registerWhy(app, desk);
  registerShare(app, desk);
  registerVote(app, desk);
  registerCompliance(app, desk);
}
