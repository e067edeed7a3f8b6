import { BotError } from '../errors.ts';

/** For a button whose value says nothing that this version reads. */
export const stale = (): BotError =>
  new BotError(
    'INPUT_INVALID',
    'The button holds no answer.',
    'This button is too old. Ask the question again.',
  );
