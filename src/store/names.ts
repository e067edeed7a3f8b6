import { BotError } from '../errors.ts';

/** No dots and no leading `_`: names of our own files have a dot and scopes of our own begin with `_`. */
const PART = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const MAX_PARTS = 6;

/** Throws INPUT_INVALID unless the name is safe as the name of a folder. */
export function assertTeam(team: string): void {
  if (!PART.test(team)) throw invalid('team');
}

/** Throws INPUT_INVALID unless every part of the name is safe as the name of a folder. */
export function assertScope(scope: string): void {
  const parts = scope.split('/');
  if (parts.length > MAX_PARTS || !parts.every((part) => PART.test(part))) throw invalid('scope');
}

function invalid(what: string): BotError {
  return new BotError(
    'INPUT_INVALID',
    `The store was asked for a ${what} whose name it can't take.`,
    `A ${what} is named with letters, digits, "-" and "_".`,
  );
}
