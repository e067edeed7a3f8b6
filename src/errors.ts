/** Every way in which we fail on purpose. */
export type ErrorCode =
  | 'AUDIT_BROKEN'
  | 'CONFIG_INVALID'
  | 'INPUT_INVALID'
  | 'INTERNAL'
  | 'KNOWLEDGE_INVALID'
  | 'NOT_ALLOWED'
  | 'SLACK_DENIED'
  | 'SLACK_UNAVAILABLE'
  | 'STORE_BUSY'
  | 'STORE_CORRUPT'
  | 'STORE_NEWER'
  | 'STORE_UNAVAILABLE'
  | 'USAGE';

/** The only error we throw on purpose. Anything else that surfaces is a bug. */
export class BotError extends Error {
  override readonly name = 'BotError';
  readonly code: ErrorCode;
  /** One sentence for the person: the next thing to try. */
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
