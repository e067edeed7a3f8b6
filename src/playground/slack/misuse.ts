import { BotError } from '../../errors.ts';

/** The person did something that the workspace doesn't offer: a wrong name in a test, a stale page. */
export const misuse = (
  message: string,
  hint = 'Look at what the person sees: read() and modal().',
): BotError => new BotError('INPUT_INVALID', message, hint);
