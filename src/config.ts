import {
  readBotVariables,
  readLocalVariables,
  realNamesIn,
  type BotVariables,
  type Env,
  type LocalVariables,
  type LogLevel,
} from './environment.ts';
import { BotError } from './errors.ts';

/** What the terminal program needs: no token, no network. */
export interface LocalConfig {
  /** Folder of everything that is kept. */
  readonly dataDir: string;
  /** Protects stored secrets; without it a key file is made in the state folder. */
  readonly key?: string;
  /** Slack user ids of the first admins. */
  readonly admins: readonly string[];
  readonly logLevel: LogLevel;
}

/** With `appToken` events come over Socket Mode, without it over signed HTTP. */
export interface SlackConfig {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
}

export interface TwilioConfig {
  readonly accountSid: string;
  /** SID of an API key with its secret, or the account's own SID with its token. */
  readonly user: string;
  readonly password: string;
  readonly baseUrl?: string;
}

export interface SegmentConfig {
  readonly token: string;
  readonly apiUrl?: string;
}

interface SharedConfig extends LocalConfig {
  /** Health, HTTP delivery, or the playground's page; 0 lets the system choose. */
  readonly port?: number;
  readonly twilio?: TwilioConfig;
  readonly segment?: SegmentConfig;
}

export type Config =
  | (SharedConfig & { readonly mode: 'slack'; readonly slack: SlackConfig })
  | (SharedConfig & { readonly mode: 'playground' });

/** What the bot runs on. @throws BotError `CONFIG_INVALID` that names every problem at once and shows no value. */
export function readConfig(env: Env): Config {
  const { values, problems } = inspectConfig(env);
  return values ?? fail(problems);
}

/** What the terminal runs on: variables of Slack, Twilio and Segment may be as they like. @throws as {@link readConfig}. */
export function readLocalConfig(env: Env): LocalConfig {
  const { values, problems } = readLocalVariables(env);
  return values ? localConfig(values) : fail(problems);
}

/** {@link readConfig} for whoever reports problems in place of failing on them. */
export function inspectConfig(env: Env): { readonly values?: Config; readonly problems: readonly string[] } {
  const { values, problems } = readBotVariables(env);
  const all = [...problems, ...missingFrom(env)];
  return values === undefined || all.length > 0
    ? { problems: all }
    : { values: configFrom(values), problems: [] };
}

function fail(problems: readonly string[]): never {
  throw new BotError(
    'CONFIG_INVALID',
    ['The environment is not right:', ...problems.map((problem) => `- ${problem}`)].join('\n'),
    'Mend every line above; docs/install.md says where each value comes from. With no variable of Slack, Twilio, Segment or a database at all, and NODE_ENV not production, Sidekeeper starts without a workspace.',
  );
}

/** Groups that only work whole. An unmounted secret must never start a pretend Slack, so production needs a real one. */
function missingFrom(env: Env): string[] {
  const real = realNamesIn(env);
  if (real.length === 0 && env['NODE_ENV'] !== 'production') return [];
  const has = (name: string): boolean => real.includes(name);
  const hasAny = (prefix: string): boolean => real.some((name) => name.startsWith(prefix));
  const rules: readonly (readonly [boolean, string])[] = [
    [has('SLACK_BOT_TOKEN'), 'SLACK_BOT_TOKEN is missing'],
    [
      has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET'),
      'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (signed HTTP) is missing',
    ],
    [has('TWILIO_ACCOUNT_SID') || !hasAny('TWILIO_'), 'TWILIO_ACCOUNT_SID is missing'],
    [has('TWILIO_API_SECRET') || !has('TWILIO_API_KEY'), 'TWILIO_API_SECRET is missing'],
    [has('TWILIO_API_KEY') || !has('TWILIO_API_SECRET'), 'TWILIO_API_KEY is missing'],
    [
      has('TWILIO_API_KEY') || has('TWILIO_API_SECRET') || has('TWILIO_AUTH_TOKEN') || !hasAny('TWILIO_'),
      'TWILIO_API_KEY with TWILIO_API_SECRET, or TWILIO_AUTH_TOKEN, is missing',
    ],
    [has('SEGMENT_TOKEN') || !hasAny('SEGMENT_'), 'SEGMENT_TOKEN is missing'],
  ];
  return rules.flatMap(([isRight, problem]) => (isRight ? [] : [problem]));
}

function configFrom(values: BotVariables): Config {
  const twilio = twilioConfig(values);
  const shared: SharedConfig = {
    ...localConfig(values),
    ...(values.PORT === undefined ? {} : { port: values.PORT }),
    ...(twilio === undefined ? {} : { twilio }),
    ...(values.SEGMENT_TOKEN === undefined
      ? {}
      : { segment: { token: values.SEGMENT_TOKEN, ...given('apiUrl', values.SEGMENT_API_URL) } }),
  };
  if (values.SLACK_BOT_TOKEN === undefined) return { ...shared, mode: 'playground' };
  const slack: SlackConfig = {
    botToken: values.SLACK_BOT_TOKEN,
    ...given('appToken', values.SLACK_APP_TOKEN),
    ...given('signingSecret', values.SLACK_SIGNING_SECRET),
    ...given('apiUrl', values.SLACK_API_URL),
  };
  return { ...shared, mode: 'slack', slack };
}

function localConfig(values: LocalVariables): LocalConfig {
  return {
    dataDir: values.SIDEKEEPER_DATA ?? './.sidekeeper',
    ...given('key', values.SIDEKEEPER_KEY),
    admins: values.SIDEKEEPER_ADMINS?.split(/[\s,]+/).filter((id) => id !== '') ?? [],
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

function twilioConfig(values: BotVariables): TwilioConfig | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_API_KEY: key, TWILIO_API_SECRET: secret } = values;
  if (accountSid === undefined) return undefined;
  const baseUrl = given('baseUrl', values.TWILIO_BASE_URL);
  if (key !== undefined && secret !== undefined)
    return { accountSid, user: key, password: secret, ...baseUrl };
  return { accountSid, user: accountSid, password: values.TWILIO_AUTH_TOKEN ?? '', ...baseUrl };
}

/** An object with the one field, or without it: absent and undefined are not the same to a reader. */
const given = <K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [P in K]: string });
