import type { Health } from '../core/reply.ts';
import { context, header, linesWithin, safe, sections, type Message } from './kit.ts';
import { longDate } from './long-date.ts';

const STATES = { ok: '✅ OK', warning: '⚠️ Warning', failed: '⛔ Failed', off: '➖ Off' } as const;

/** What needs somebody comes first. */
export function statusView(health: readonly Health[], guide: string, version: string): Message {
  const troubled = health.filter(needsSomebody);
  const lines = [...troubled, ...health.filter((one) => !needsSomebody(one))].map(healthLine);
  const { shown, rest } = linesWithin(lines);
  const verdict = troubled.length === 0 ? 'Sidekeeper is well' : 'Sidekeeper needs attention';
  const about = `Sidekeeper ${safe(version, 40)} · guide of ${safe(longDate(guide), 40)}; newer editions exist`;
  return {
    text: verdict,
    blocks: [header(verdict), ...sections(shown), context(rest > 0 ? `and ${rest} more · ${about}` : about)],
  };
}

const needsSomebody = ({ state }: Health): boolean => state === 'warning' || state === 'failed';

const healthLine = ({ name, state, detail, hint }: Health): string =>
  `${STATES[state]} · *${safe(name, 60)}:* ${safe(detail, 200)}${hint === undefined ? '' : `\n      ${safe(hint, 300)}`}`;
