import { LOG_LEVELS, type LogLevel } from './environment.ts';

/**
 * All that a line may carry besides its event: ids, counts, durations, codes and names of rules. There is no field for
 * a text, so a question, a draft or a body has no way in.
 */
export interface LogFields {
  readonly team?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly app?: string;
  readonly command?: string;
  readonly action?: string;
  readonly kind?: string;
  readonly verdict?: string;
  readonly record?: string;
  readonly rule?: string;
  readonly scope?: string;
  readonly method?: string;
  readonly mode?: string;
  /** Code of a failure: ours, Slack's or the system's. */
  readonly code?: string;
  /** Number by which a person can ask about a failure. */
  readonly reference?: string;
  readonly signal?: string;
  readonly version?: string;
  readonly status?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly port?: number;
  readonly ms?: number;
}

/** `event` is a name in lower case with dots or dashes, such as `slack.connected`. Anything else is not written. */
export interface Log {
  readonly debug: (event: string, fields?: LogFields) => void;
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

/** JSON lines through `write`, one call a line. `now` gives milliseconds since 1970. */
export function createLog(write: (line: string) => void, level: LogLevel, now: () => number): Log {
  const threshold = LOG_LEVELS.indexOf(level);
  const at =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(name) < threshold) return;
      const time = new Date(now()).toISOString();
      write(`${JSON.stringify({ time, level: name, event: cleanEvent(event), ...cleanFields(fields) })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

const TEXT_FIELDS = [
  'team',
  'channel',
  'user',
  'app',
  'command',
  'action',
  'kind',
  'verdict',
  'record',
  'rule',
  'scope',
  'method',
  'mode',
  'code',
  'reference',
  'signal',
  'version',
] as const satisfies readonly (keyof LogFields)[];
const NUMBER_FIELDS = [
  'status',
  'count',
  'attempt',
  'port',
  'ms',
] as const satisfies readonly (keyof LogFields)[];

const EVENT = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+){0,5}$/;
/** One word of an id's letters: no blank, so no sentence. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/;
const REDACTED = '[redacted]';
/** A longer number may be somebody's phone number. */
const MAX_NUMBER = 99_999_999;

const cleanEvent = (event: string): string => (EVENT.test(event) ? scrub(event) : 'unnamed');

/** Types end at run time: only the listed fields are read, and only what looks like their kind is written. */
function cleanFields(fields: LogFields): Record<string, string | number> {
  const clean: Record<string, string | number> = {};
  for (const name of TEXT_FIELDS) {
    const value: unknown = fields[name];
    if (value !== undefined)
      clean[name] = typeof value === 'string' && ID.test(value) ? scrub(value) : REDACTED;
  }
  for (const name of NUMBER_FIELDS) {
    const value: unknown = fields[name];
    if (value !== undefined) clean[name] = isSmallNumber(value) ? value : REDACTED;
  }
  return clean;
}

const isSmallNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MAX_NUMBER;

/** The last line of defence: shapes of tokens, e-mail addresses, social security and phone numbers inside an id. */
const SHAPES: readonly RegExp[] = [
  /\bx(?:ox[a-z]|app)[-.][\w-]+/gi,
  /\b[0-9a-f]{32,}\b/g,
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
  /(?<![A-Za-z0-9])\+?\d(?:[\s().:/_-]?\d){8,}(?![A-Za-z0-9])/g,
];

function scrub(text: string): string {
  return SHAPES.reduce((clean, shape) => clean.replaceAll(shape, REDACTED), text);
}
