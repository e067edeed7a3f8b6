import { BotError, type ErrorCode } from '../errors.ts';

/** What went wrong, for a person, and the program's exit code: 3 for how it was called, 2 for what could not be done. */
export interface Failure {
  readonly code: ErrorCode;
  readonly text: string;
  readonly exitCode: number;
}

const CALLED_WRONGLY: ReadonlySet<ErrorCode> = new Set(['USAGE', 'INPUT_INVALID', 'CONFIG_INVALID']);

/** Never a stack trace; a mistake of ours gets the `reference` under which it is logged. */
export function failureOf(error: unknown, reference: string): Failure {
  if (!(error instanceof BotError)) {
    return {
      code: 'INTERNAL',
      text: `Something failed that should not have. Nothing you typed was kept. Reference: ${reference}`,
      exitCode: 2,
    };
  }
  return {
    code: error.code,
    text: `${error.message}\n${error.hint}`,
    exitCode: CALLED_WRONGLY.has(error.code) ? 3 : 2,
  };
}
