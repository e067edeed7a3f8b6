import type { Command } from '../src/core/command.ts';
import type { Services } from '../src/services/services.ts';
import type { TerminalServices } from '../src/services/terminal.ts';
import { ask } from './ask.ts';
import { audit } from './audit.ts';
import { doctor } from './doctor.ts';
import { help } from './help.ts';
import { knowledge } from './knowledge.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { why } from './why.ts';

/** Words of Slack and of the terminal, in the order in which `help` lists them. */
export const commands: readonly Command<Services>[] = [ask, why, status, settings, help];

/** Every word of the terminal. */
export const terminalCommands: readonly Command<TerminalServices>[] = [...commands, knowledge, audit, doctor];
