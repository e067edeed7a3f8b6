import { BotError } from '../../errors.ts';
import { flag, isObject, object, text } from '../slack/args.ts';
import type { Choices, Delivery, Json, Slack } from '../slack/index.ts';
import type { ActResult, Filled } from './model.ts';

/** Does what a person did on the page. A wrong name or a stale button gives a result with a problem, never a throw. */
export async function perform(slack: Slack, as: string, act: Json): Promise<ActResult> {
  try {
    return await run(slack, as, act);
  } catch (error) {
    if (error instanceof BotError) return { ok: false, problem: error.message };
    throw error;
  }
}

async function run(slack: Slack, as: string, act: Json): Promise<ActResult> {
  const actor = slack.as(as);
  const field = (name: string): string => text(act, name);
  const acts: Readonly<Record<string, () => Promise<ActResult>>> = {
    say: async () => {
      const thread = field('thread');
      const message = await actor.say(field('place'), field('text'), thread === '' ? {} : { thread });
      return { ok: true, ts: message.ts };
    },
    command: async () => outcome(slack, await actor.command(field('text'), field('place'))),
    click: async () => {
      const filled = readFilled(act);
      return outcome(slack, await actor.click(field('target'), field('action'), readChoice(act), filled));
    },
    submit: async () => {
      const { delivery, errors } = await actor.submit(field('view'), readFilled(act));
      return delivery ? { ...outcome(slack, delivery), errors } : { ok: true, errors };
    },
    dismiss: async () => done(await actor.dismiss(field('view'), flag(act, 'isAll'))),
    shortcut: async () => outcome(slack, await actor.shortcut(field('callback'), field('ts') || undefined)),
    open: async () => done(await actor.open(field('tab') === 'home' ? 'home' : 'messages')),
  };
  const chosen = acts[field('act')];
  return chosen ? chosen() : { ok: false, problem: 'The page asked for something unknown. Reload it.' };
}

const done = (_nothing: void): ActResult => ({ ok: true });

function outcome(slack: Slack, delivery: Delivery): ActResult {
  if (delivery.outcome === 'acknowledged') return { ok: true };
  const why = delivery.outcome === 'late' ? 'within three seconds' : 'because it is not connected';
  return { ok: false, problem: `${slack.manifest.name} did not respond ${why}.` };
}

const readChoice = (act: Json): Filled[string] =>
  readFilled({ filled: { choice: act['choice'] } })['choice'] ?? null;

function readFilled(act: Json): Choices {
  const entries = Object.entries(object(act, 'filled')).flatMap(
    ([name, value]): [string, Filled[string]][] => {
      if (value === null || typeof value === 'string') return [[name, value]];
      if (!Array.isArray(value) || isObject(value)) return [];
      return [[name, value.filter((item): item is string => typeof item === 'string')]];
    },
  );
  return Object.fromEntries(entries);
}
