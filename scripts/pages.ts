import type { CommandHelp } from '../src/core/reply.ts';
import type { Recognizer } from '../src/core/recognizer.ts';
import type { Entity, Requirement } from '../src/core/requirement.ts';
import { VERDICT_WORDS } from '../src/core/verdict-words.ts';

/** What the reference is drawn from. */
export interface ReferenceSource {
  readonly commands: readonly CommandHelp[];
  readonly recognizers: readonly Recognizer[];
  readonly requirements: readonly Requirement[];
  readonly entities: readonly Entity[];
  /** ISO date of the guide's edition. */
  readonly edition: string;
}

/** Every page of `docs/reference`: path below it → Markdown. */
export function referencePages(source: ReferenceSource): ReadonlyMap<string, string> {
  const products = [...new Set(source.requirements.map(({ product }) => product))].toSorted();
  const pages: (readonly [string, readonly string[]])[] = [
    ['commands.md', commandsPage(source.commands)],
    ['recognizers.md', recognizersPage(source.recognizers)],
    ['requirements.md', indexPage(source, products)],
    ...products.map((product) => [`requirements/${product}.md`, productPage(source, product)] as const),
  ];
  return new Map(pages.map(([path, lines]) => [path, `${[MADE_BY, '', ...lines].join('\n')}\n`]));
}

const MADE_BY = '<!-- Made by `npm run docs`. Change the source, not this page. -->';

function commandsPage(commands: readonly CommandHelp[]): string[] {
  return [
    '# Words',
    '',
    'In Slack after `/hipaa`, in the terminal after `sidekeeper`. What is no word is asked as a question.',
    ...commands.flatMap(({ name, summary, usage, examples, surfaces }) => [
      '',
      `## ${name}`,
      '',
      `${summary}. In ${surfaces.map((surface) => (surface === 'slack' ? 'Slack' : 'the terminal')).join(' and ')}.`,
      '',
      '```',
      `${name} ${usage}`.trimEnd(),
      '```',
      '',
      ...examples.map((example) => `- \`${`${name} ${example}`.trimEnd()}\``),
    ]),
  ];
}

function recognizersPage(recognizers: readonly Recognizer[]): string[] {
  return [
    '# Recognizers',
    '',
    'What Sidekeeper takes for data of a person in a text. `block` and `confirm` are replaced in a clean draft, a `note` is only named.',
    '',
    '| Rule | Finds | Tier |',
    '| --- | --- | --- |',
    ...recognizers.map(({ id, label, tier }) => `| \`${id}\` | ${label} | ${tier} |`),
  ];
}

function indexPage(
  { requirements, entities, edition }: ReferenceSource,
  products: readonly string[],
): string[] {
  return [
    '# Requirements',
    '',
    `${requirements.length} records on Twilio's guide "Architecting for HIPAA on Twilio" in its edition of ${edition}, in our own words. Not legal advice.`,
    '',
    '| Product or area | Records |',
    '| --- | --- |',
    ...products.map((product) => {
      const count = requirements.filter((record) => record.product === product).length;
      return `| [${nameOf(entities, product)}](requirements/${product}.md) | ${count} |`;
    }),
  ];
}

function productPage({ requirements, entities }: ReferenceSource, product: string): string[] {
  const records = requirements.filter((record) => record.product === product);
  return [`# ${nameOf(entities, product)}`, ...records.flatMap(recordLines)];
}

function recordLines({ id, title, verdict, statement, why, trap, actions, source }: Requirement): string[] {
  return [
    '',
    `## ${plain(title)}`,
    '',
    `**${VERDICT_WORDS[verdict]}** · \`${id}\``,
    '',
    plain(statement),
    ...(why === '' ? [] : ['', `Why: ${plain(why)}`]),
    ...(actions.length === 0
      ? []
      : ['', ...actions.map((action) => `- ${WHO[action.who]}: ${plain(action.do)}`)]),
    ...(trap === undefined ? [] : ['', `Note: ${plain(trap)}`]),
    '',
    `Source: ${source.path.join(' › ')}`,
  ];
}

const WHO = { customer: 'Customer', twilio: 'Twilio', 'third-party': 'Third party' } as const;

const nameOf = (entities: readonly Entity[], id: string): string =>
  entities.find((entity) => entity.id === id)?.name ?? id;

/** A text in Markdown as it stands: `<Pay>` is no HTML. */
const plain = (text: string): string => text.replaceAll(/[<>*_`|]/g, (mark) => `\\${mark}`);
