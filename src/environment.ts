import * as v from 'valibot';

/** The environment as the process got it. */
export type Env = Readonly<Record<string, string | undefined>>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty('is set but empty: give it a value or remove it'));
const matching = (pattern: RegExp, shape: string) =>
  v.optional(v.pipe(filled, v.regex(pattern, `must be ${shape}`)));
const word = matching(/^\S+$/, 'one word without blanks');
const url = v.optional(
  v.pipe(filled, v.check(isSafeUrl, 'must be an https:// address (http:// only on this computer)')),
);

/** Set at all, even to nothing, one of these says that a real workspace or account is meant. */
const REAL = {
  SLACK_BOT_TOKEN: matching(/^xoxb-\S+$/, 'a bot token, which begins with xoxb-'),
  SLACK_APP_TOKEN: matching(/^xapp-\S+$/, 'an app-level token, which begins with xapp-'),
  SLACK_SIGNING_SECRET: word,
  SLACK_API_URL: url,
  TWILIO_ACCOUNT_SID: matching(/^AC[0-9a-f]{32}$/, 'an account SID: AC and 32 hexadecimal digits'),
  TWILIO_API_KEY: matching(/^SK[0-9a-f]{32}$/, 'the SID of an API key: SK and 32 hexadecimal digits'),
  TWILIO_API_SECRET: word,
  TWILIO_AUTH_TOKEN: word,
  TWILIO_BASE_URL: url,
  SEGMENT_TOKEN: word,
  SEGMENT_API_URL: url,
  DATABASE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        () => false,
        'is set, but this version keeps its state in files: remove it, SIDEKEEPER_DATA names the folder',
      ),
    ),
  ),
};

/** What the terminal program needs as well. Empty counts as absent, except for the key. */
const LOCAL = {
  SIDEKEEPER_DATA: v.optional(filled),
  SIDEKEEPER_KEY: matching(
    /^(?:[0-9a-f]{64}|[\w+/-]{43}=?)$/i,
    '32 bytes in base64 or hexadecimal, made with: openssl rand -base64 32',
  ),
  SIDEKEEPER_ADMINS: matching(
    /^[UW][A-Z0-9]+(?:[\s,]+[UW][A-Z0-9]+)*[\s,]*$/,
    'Slack user ids with commas between them, such as U012AB3CD',
  ),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, 'must be debug, info, warn or error')),
};

const BOT = {
  ...REAL,
  ...LOCAL,
  PORT: v.optional(
    v.pipe(
      filled,
      v.regex(/^\d{1,5}$/, 'must be a port number'),
      v.transform(Number),
      v.maxValue(65_535, 'must be a port number'),
    ),
  ),
};

const bot = v.object(BOT);
const local = v.object(LOCAL);

export type BotVariables = v.InferOutput<typeof bot>;
export type LocalVariables = v.InferOutput<typeof local>;

/** Each variable by its own shape. `problems` name variables and never show a value. */
export interface Reading<T> {
  /** Undefined when there is a problem. */
  readonly values?: T;
  readonly problems: readonly string[];
}

export const readBotVariables = (env: Env): Reading<BotVariables> => readAll(bot, env);
export const readLocalVariables = (env: Env): Reading<LocalVariables> => readAll(local, env);

/** The names of real services' variables that are set, even to nothing. */
export const realNamesIn = (env: Env): readonly string[] =>
  Object.keys(REAL).filter((name) => env[name] !== undefined);

const MAY_BE_EMPTY = new Set(['SIDEKEEPER_DATA', 'SIDEKEEPER_ADMINS', 'LOG_LEVEL', 'PORT']);

function readAll<T>(schema: v.GenericSchema<unknown, T>, env: Env): Reading<T> {
  const given = Object.entries(env).filter(
    ([name, value]) => !(MAY_BE_EMPTY.has(name) && value?.trim() === ''),
  );
  const result = v.safeParse(schema, Object.fromEntries(given), { abortPipeEarly: true });
  if (result.success) return { values: result.output, problems: [] };
  return { problems: result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`) };
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
  );
}
