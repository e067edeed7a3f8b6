import type { Listen } from '../desk.ts';
import { choose } from './choose.ts';
import { command } from './command.ts';
import { compliance } from './compliance.ts';
import { direct } from './direct.ts';
import { home } from './home.ts';
import { mention } from './mention.ts';
import { sample } from './sample.ts';
import { share } from './share.ts';
import { shortcut } from './shortcut.ts';
import { vote } from './vote.ts';
import { why } from './why.ts';

/** Everything that the bot listens to. */
export const listeners: readonly Listen[] = [
  command,
  mention,
  direct,
  shortcut,
  home,
  sample,
  choose,
  why,
  share,
  vote,
  compliance,
];
