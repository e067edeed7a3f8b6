import type { RecordDetail } from '../core/reply.ts';
import { relatedItem } from './answer.ts';
import { context, header, safe, sections, type Message } from './kit.ts';
import { sourceLine } from './sources.ts';
import { verdictMark } from './verdict.ts';

const GUIDE = 'Architecting for HIPAA on Twilio';

/** One record of the knowledge, as `why <record>` shows it. */
export function recordView(record: RecordDetail): Message {
  const { id, title, verdict, statement, why, path, edition, trap, related } = record;
  const lines = [
    `${verdictMark(verdict)}\n${safe(statement, 2000)}`,
    ...(why === '' ? [] : [`*Why:* ${safe(why)}`]),
    ...(trap === undefined ? [] : [`*About the guide:* ${safe(trap)}`]),
    ...(related.length === 0 ? [] : [`*Related:* ${related.slice(0, 8).map(relatedItem).join(' · ')}`]),
  ];
  return {
    text: 'A record of the knowledge',
    blocks: [
      header(title),
      ...sections(lines),
      context(`${sourceLine({ document: GUIDE, edition, path: path.slice(0, 8) })}\n\`${safe(id, 200)}\``),
    ],
  };
}
