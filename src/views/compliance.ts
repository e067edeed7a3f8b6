import type { KnownBlock, ModalView } from '@slack/types';

import {
  clip,
  context,
  escapeText,
  linesWithin,
  modal,
  plainText,
  safe,
  section,
  sections,
  type Message,
} from './kit.ts';

export const SEND_COMPLIANCE = 'compliance.send';
/** Block and action of the one field. */
export const WORDS = 'compliance.words';

export const COMPLIANCE_TITLE = 'Ask compliance';
const MOST_WORDS = 2000;

/** What the form has to remember while it is open: ids only. */
export interface ComplianceOrigin {
  /** Channel the answer stood in, or null. */
  readonly channel: string | null;
  readonly records: readonly string[];
}

export interface ComplianceDraft extends ComplianceOrigin {
  /** What the person wrote so far. */
  readonly words?: string;
  /** Why it is shown again. */
  readonly problem?: string;
}

/** The form. The person writes in their own words; nothing of the question is carried over. */
export function complianceModal({ channel, records, words, problem }: ComplianceDraft): ModalView {
  return {
    type: 'modal',
    callback_id: SEND_COMPLIANCE,
    title: plainText(COMPLIANCE_TITLE, 24),
    submit: plainText('Send', 24),
    close: plainText('Cancel', 24),
    private_metadata: JSON.stringify([channel, records.slice(0, 12).map((id) => clip(id, 120))]),
    blocks: [
      ...(problem === undefined ? [] : [section(`⚠️ ${safe(problem, 500)}`)]),
      wordsInput(words),
      context(
        'Goes to your compliance channel under your name. Do not put PHI in it: no names, numbers or addresses.',
      ),
    ],
  };
}

const wordsInput = (words: string | undefined): KnownBlock => ({
  type: 'input',
  block_id: WORDS,
  label: plainText('Your question', 200),
  element: {
    type: 'plain_text_input',
    action_id: WORDS,
    multiline: true,
    max_length: MOST_WORDS,
    ...(words === undefined || words === '' ? {} : { initial_value: clip(words, MOST_WORDS) }),
  },
});

/** @throws nothing: what can't be read counts as no origin. */
export function readOrigin(metadata: string): ComplianceOrigin {
  try {
    const parsed: unknown = JSON.parse(metadata);
    if (!Array.isArray(parsed)) return { channel: null, records: [] };
    const [channel, records] = parsed as readonly unknown[];
    return {
      channel: typeof channel === 'string' ? channel : null,
      records: Array.isArray(records) ? records.filter((id) => typeof id === 'string') : [],
    };
  } catch {
    return { channel: null, records: [] };
  }
}

export const complianceSending = (): ModalView => modal(COMPLIANCE_TITLE, [section('Sending…')]);

export const complianceSent = (channel: string): ModalView =>
  modal(COMPLIANCE_TITLE, [section(`✅ Sent to <#${safe(channel, 40)}>. Answers come there.`)]);

/** In place of the form while nobody has chosen a channel. */
export const complianceOff = (): ModalView =>
  modal(COMPLIANCE_TITLE, [
    section(
      'Nobody has chosen a channel for questions to compliance yet. An admin does it with `/hipaa settings compliance-channel #channel`.',
    ),
  ]);

/** The message in the compliance channel. */
export function complianceMessage(user: string, words: string, origin: ComplianceOrigin): Message {
  const place = origin.channel === null ? '' : ` · asked in <#${safe(origin.channel, 40)}>`;
  const said = origin.records.slice(0, 12).map((id) => `\`${safe(id, 120)}\``);
  return {
    text: 'A question for compliance',
    blocks: [
      section(`*A question for compliance* from <@${safe(user, 40)}>${place}`),
      ...sections(linesWithin(quote(words), MOST_QUOTED).shown),
      ...(said.length === 0
        ? []
        : [
            context(`Sidekeeper answered from ${said.join(', ')}. \`/hipaa why &lt;record&gt;\` shows each.`),
          ]),
    ],
  };
}

const MOST_QUOTED = 9000;
const MOST_IN_LINE = 500;

/** Every line as a quotation; the longest in pieces, so that nothing of a question is lost. */
function quote(words: string): string[] {
  const lines = clip(words, MOST_WORDS).split('\n');
  return lines.flatMap((line) =>
    escapeText(line).length <= 2800
      ? [`> ${escapeText(line)}`]
      : piecesOf(line).map((piece) => `> ${escapeText(piece)}`),
  );
}

function piecesOf(line: string): string[] {
  const points = Array.from(line);
  const count = Math.ceil(points.length / MOST_IN_LINE);
  return Array.from({ length: count }, (_, at) =>
    points.slice(at * MOST_IN_LINE, (at + 1) * MOST_IN_LINE).join(''),
  );
}
