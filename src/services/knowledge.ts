import type { GuideOutline } from '../core/guide.ts';
import type { Requirement } from '../core/requirement.ts';
import { BotError } from '../errors.ts';
import { diffGuides } from '../knowledge/diff.ts';
import type { Engine } from '../knowledge/engine.ts';
import { readGuide } from '../knowledge/headings.ts';
import { verifyGuide } from '../knowledge/verify.ts';
import type { KnowledgeService } from './terminal.ts';

export interface KnowledgeDeps {
  readonly record: Engine['record'];
  /** Read when first needed. */
  readonly load: () => { readonly outline: GuideOutline; readonly records: readonly Requirement[] };
  /** A file as text. Rejects when it can't be read. */
  readonly readText: (file: string) => Promise<string>;
}

/** List, show, verify and diff over the repository's own data and copies of the guide that a person has. */
export function createKnowledge({ record, load, readText }: KnowledgeDeps): KnowledgeService {
  const paths = (): (readonly string[])[] => load().outline.sections.map(({ path }) => path);
  const readCopy = async (file: string): Promise<string> => {
    const copy = await readText(file).catch((cause: unknown) => {
      throw new BotError('INPUT_INVALID', `${file} can't be read.`, HOW_TO_GET_TEXT, { cause });
    });
    if (readGuide(copy, paths()).sections.length > 0) return copy;
    throw new BotError('INPUT_INVALID', `${file} holds no heading of the guide.`, HOW_TO_GET_TEXT);
  };
  return {
    list: (product) => load().records.filter((one) => product === undefined || one.product === product),
    show: record,
    async verify(file) {
      const { outline, records } = load();
      return verifyGuide(await readCopy(file), outline, records);
    },
    async diff(oldFile, newFile) {
      return diffGuides(await readCopy(oldFile), await readCopy(newFile), paths(), load().records);
    },
  };
}

const HOW_TO_GET_TEXT =
  'Turn the published PDF into text with: pdftotext -layout -enc UTF-8 guide.pdf guide.txt';
