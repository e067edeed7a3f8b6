import type { CommandHelp, Health, RecordDetail, ReplyValue, SettingLine } from '../core/reply.ts';
import { VERDICT_WORDS } from '../core/verdict-words.ts';
import { answerText } from './answer.ts';
import { paint, withoutControls, wrap, type Screen } from './screen.ts';
import { listingText } from './table.ts';
import { whyText } from './why.ts';

/** Any reply as text, without a line feed at its end. */
export function replyText(reply: ReplyValue, screen: Screen): string {
  const value = withoutControls(reply);
  switch (value.kind) {
    case 'answer':
      return answerText(value.answer, screen);
    case 'why':
      return whyText(value.answer, screen);
    case 'record':
      return recordText(value.record, screen);
    case 'help':
      return helpText(value.commands, value.about, screen);
    case 'status':
      return statusText(value, screen);
    case 'settings':
      return settingsText(value.settings, value.mayChange, screen);
    case 'listing':
      return listingText(value.listing, screen);
    case 'note':
      return wrap(value.text, screen);
    case 'problem':
      return wrap(`${value.hint} (${value.code}, ${value.reference})`, screen);
  }
}

function recordText(record: RecordDetail, screen: Screen): string {
  return [
    `${paint(record.title, 'bold', screen)} — ${VERDICT_WORDS[record.verdict]}`,
    wrap(record.statement, screen),
    ...(record.why === '' ? [] : [wrap(record.why, screen, 'Why: ')]),
    ...(record.trap === undefined ? [] : [wrap(record.trap, screen, 'Note: ')]),
    wrap(`${record.path.join(' › ')} · guide of ${record.edition}`, screen, 'Source: '),
    wrap(record.id, screen, 'Record: '),
    ...record.related.map(({ id, title }) => wrap(`${title} (${id})`, screen, 'Related: ')),
  ].join('\n');
}

function helpText(commands: readonly CommandHelp[], about: string | undefined, screen: Screen): string {
  const named = commands.find(({ name }) => name === about);
  if (named) {
    return [
      paint(`${named.name} ${named.usage}`.trimEnd(), 'bold', screen),
      wrap(`${named.summary}.`, screen),
      '',
      ...named.examples.map((example) => `  sidekeeper ${named.name} ${quoted(example)}`.trimEnd()),
    ].join('\n');
  }
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    wrap('Anything that is no word of this list is asked as a question.', screen),
    '',
    ...commands.map(({ name, summary }) => wrap(summary, screen, name.padEnd(width))),
    '',
    wrap(
      'More about one word: sidekeeper help <word>. Answers for programs: ask --json, ask --jsonl.',
      screen,
    ),
  ].join('\n');
}

/** As a person types it into a shell. */
const quoted = (example: string): string => (/[?<>:*]/.test(example) ? `"${example}"` : example);

const STATE_INKS = { ok: 'green', warning: 'yellow', failed: 'red', off: 'dim' } as const;

function statusText(
  { health, guide, version }: { health: readonly Health[]; guide: string; version: string },
  screen: Screen,
): string {
  return [
    `Sidekeeper ${version} · guide of ${guide}`,
    ...health.map(({ name, state, detail, hint }) =>
      [
        `${paint(state.padEnd(8), STATE_INKS[state], screen)}${wrap(detail, screen, `${name}: `, ' '.repeat(8))}`,
        ...(hint === undefined ? [] : [wrap(hint, screen, ' '.repeat(8))]),
      ].join('\n'),
    ),
  ].join('\n');
}

function settingsText(settings: readonly SettingLine[], mayChange: boolean, screen: Screen): string {
  return [
    ...settings.map(({ name, value, summary, choices }) =>
      [
        `${paint(name, 'bold', screen)}: ${value}`,
        wrap(`${summary}.`, screen, '  '),
        wrap(choices.join(' | '), screen, '  Choices: '),
      ].join('\n'),
    ),
    ...(mayChange ? [] : ['Only admins can change settings.']),
  ].join('\n');
}
