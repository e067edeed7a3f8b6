import { BotError } from '../errors.ts';
import type { Answer, AnswerPart, HouseNote, RecordRef } from './answer.ts';
import { isStricter, STRICTEST_FIRST } from './requirement.ts';
import type { HouseRule } from './settings.ts';

/** Verdicts that a house rule may put on a record; the others would read as a permission. */
export const HOUSE_VERDICTS = ['not-eligible', 'required', 'conditional', 'recommended'] as const;
export type HouseVerdict = (typeof HOUSE_VERDICTS)[number];

/**
 * The answer with the organisation's own rules on its records. Every rule that touches a record is a note; its verdict
 * counts only for the part that the record governs, and only where it is stricter than what the guide says.
 */
export function applyHouse(answer: Answer, rules: readonly HouseRule[]): Answer {
  const touching = rules.filter(({ record }) => answer.parts.some((part) => isTouched(part, record)));
  if (touching.length === 0) return answer;
  const parts = answer.parts.map((part) => touching.reduce(tighten, part));
  const tightened = parts
    .map(({ verdict }) => verdict)
    .filter((verdict, at) => verdict !== answer.parts[at]?.verdict);
  return {
    ...answer,
    parts,
    verdict:
      STRICTEST_FIRST.find((verdict) => [answer.verdict, ...tightened].includes(verdict)) ?? answer.verdict,
    house: touching.map((rule) => noteOf(rule, answer)),
    explanation: {
      ...answer.explanation,
      rules: [...answer.explanation.rules, ...touching.map(({ record }) => `house:${record}`)],
    },
  };
}

const isTouched = (part: AnswerPart, record: string): boolean =>
  part.records.includes(record) || part.items.some(({ id }) => id === record);

function tighten(part: AnswerPart, rule: HouseRule): AnswerPart {
  const items = part.items.map((item) => tightenItem(item, rule));
  const isGoverned = part.items.length === 0 && part.records[0] === rule.record;
  if (!isGoverned || rule.verdict === undefined || !isStricter(rule.verdict, part.verdict))
    return { ...part, items };
  const { lead: _lead, ...rest } = part;
  return { ...rest, items, verdict: rule.verdict };
}

function tightenItem(item: RecordRef, rule: HouseRule): RecordRef {
  const isTighter =
    item.id === rule.record && rule.verdict !== undefined && isStricter(rule.verdict, item.verdict);
  return isTighter ? { ...item, verdict: rule.verdict ?? item.verdict } : item;
}

function noteOf({ record, name, text, verdict }: HouseRule, { parts }: Answer): HouseNote {
  const governed = parts.find((part) => part.records[0] === record);
  const counts = verdict !== undefined && governed !== undefined && isStricter(verdict, governed.verdict);
  return counts ? { name, text, verdict } : { name, text };
}

/** What a person asks for after `settings house`. */
export type HouseChange =
  | {
      readonly kind: 'add';
      readonly record: string;
      readonly name: string;
      readonly text: string;
      readonly verdict?: HouseVerdict;
    }
  | { readonly kind: 'remove'; readonly record: string; readonly name: string };

const MAX_NAME_CHARS = 60;
const MAX_TEXT_CHARS = 500;
const MAX_RULES = 200;

/** Reads `add <record> <verdict|note> <name>: <text>` or `remove <record> <name>`. @throws BotError `INPUT_INVALID` */
export function parseHouseChange(value: string): HouseChange {
  const [, verb = '', record = '', rest = ''] = /^(\S+)\s+(\S+)\s+([\s\S]+)$/.exec(value.trim()) ?? [];
  if (verb === 'remove') return { kind: 'remove', record, name: unquote(rest) };
  const [, kind = '', named = ''] = /^(\S+)\s+([\s\S]+)$/.exec(rest) ?? [];
  const [, name = '', text = ''] = /^([^:]+):\s*([\s\S]+)$/.exec(unquote(named)) ?? [];
  if (verb !== 'add' || text === '') throw invalid('The house rule has not the right form.', HOW_TO_ADD);
  if (name.length > MAX_NAME_CHARS || text.length > MAX_TEXT_CHARS) {
    throw invalid(
      'The house rule is too long.',
      `A name has at most ${MAX_NAME_CHARS} characters, a text ${MAX_TEXT_CHARS}.`,
    );
  }
  const added = { kind: 'add', record, name: name.trim(), text: text.trim() } as const;
  if (kind === 'note') return added;
  const verdict = HOUSE_VERDICTS.find((known) => known === kind);
  if (verdict) return { ...added, verdict };
  throw invalid('A house rule can only be stricter.', `Use ${HOUSE_VERDICTS.join(', ')} or note.`);
}

const HOW_TO_ADD =
  'Write `house add <record> <verdict or note> <name>: <text>` or `house remove <record> <name>`.';

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .trim();

const invalid = (message: string, hint: string): BotError => new BotError('INPUT_INVALID', message, hint);

/** The rules after the change; a rule of the same record and name is replaced. @throws BotError `INPUT_INVALID` */
export function changeHouse(
  rules: readonly HouseRule[],
  change: HouseChange,
  by: string,
  at: string,
): readonly HouseRule[] {
  const isSame = (rule: HouseRule): boolean =>
    rule.record === change.record && rule.name.toLowerCase() === change.name.toLowerCase();
  const others = rules.filter((rule) => !isSame(rule));
  if (change.kind === 'remove') {
    if (others.length < rules.length) return others;
    throw invalid('No such house rule.', 'See which there are with `settings house`.');
  }
  if (others.length >= MAX_RULES)
    throw invalid('Too many house rules.', `Remove one: at most ${MAX_RULES} are kept.`);
  const { kind: _kind, ...rule } = change;
  return [...others, { ...rule, by, at }];
}
