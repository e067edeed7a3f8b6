import type { Command } from '../src/core/command.ts';
import { pathText, type GuideProblem } from '../src/core/guide.ts';
import type { Listing, Reply } from '../src/core/reply.ts';
import { splitWords } from '../src/core/words.ts';
import { BotError } from '../src/errors.ts';
import type { KnowledgeService, TerminalServices } from '../src/services/terminal.ts';

export const knowledge: Command<TerminalServices> = {
  name: 'knowledge',
  summary:
    'List and show records; hold them against a copy of the guide (pdftotext -layout -enc UTF-8 guide.pdf guide.txt)',
  usage: 'list [product] | show <record> | verify <guide.txt> | diff <old.txt> <new.txt>',
  examples: [
    'list programmable-sms',
    'show programmable-sms.media-auth.requirement',
    'verify guide.txt',
    'diff 2024.txt 2026.txt',
  ],
  surfaces: ['terminal'],
  run: async (call, { knowledge: service }) => {
    const [verb = 'list', first, second, ...more] = splitWords(call.text);
    if (more.length > 0) throw usage();
    if (verb === 'list' && second === undefined) return reply(list(service, first));
    if (first === undefined) throw usage();
    if (verb === 'show' && second === undefined) return show(service, first);
    if (verb === 'verify' && second === undefined) return verified(await service.verify(first));
    if (verb === 'diff' && second !== undefined) return differing(await service.diff(first, second));
    throw usage();
  },
};

const usage = (): BotError =>
  new BotError('USAGE', 'knowledge: not understood.', `Write: knowledge ${knowledge.usage}`);

function list(service: KnowledgeService, product: string | undefined): Listing {
  const records = service.list(product);
  if (records.length === 0) {
    const products = [...new Set(service.list().map((record) => record.product))].toSorted();
    throw new BotError(
      'INPUT_INVALID',
      'No product of that name has records.',
      `Products are ${products.join(', ')}.`,
    );
  }
  return {
    title: `${records.length} records`,
    columns: ['Record', 'Verdict', 'Title'],
    rows: records.map(({ id, verdict, title }) => [id, verdict, title]),
  };
}

function show(service: KnowledgeService, id: string): Reply {
  const record = service.show(id);
  if (record) return { value: { kind: 'record', record }, audience: 'only-you' };
  throw new BotError('INPUT_INVALID', 'No record has that id.', 'See the ids with: knowledge list');
}

function verified(problems: readonly GuideProblem[]): Reply {
  return reply(
    {
      title:
        problems.length === 0
          ? 'Outline and records agree with this copy'
          : `${problems.length} disagreements`,
      columns: ['Kind', 'Record or section', 'What'],
      rows: problems.map(({ kind, about, detail }) => [kind, about, detail]),
    },
    problems.length === 0 ? 0 : 1,
  );
}

function differing({ editions, changes }: Awaited<ReturnType<KnowledgeService['diff']>>): Reply {
  const [before, after] = editions.map((edition) => edition ?? 'undated copy');
  const stale = new Set(changes.flatMap((change) => change.stale));
  return reply(
    {
      title: `${before} → ${after}: ${changes.length} sections differ`,
      columns: ['Change', 'Direction', 'Section', 'Because', 'Stale records'],
      rows: changes.map((change) => [
        change.kind,
        change.isFlipped ? `${change.direction}, eligibility flipped` : change.direction,
        change.was ? `${pathText(change.path)} (was ${pathText(change.was)})` : pathText(change.path),
        change.reasons.join('; '),
        change.stale.join(' '),
      ]),
      footer: `${stale.size} records to read again`,
    },
    changes.length === 0 ? 0 : 1,
  );
}

const reply = (listing: Listing, exitCode = 0): Reply => ({
  value: { kind: 'listing', listing },
  audience: 'only-you',
  exitCode,
});
