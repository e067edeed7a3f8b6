import type { Health } from '../core/reply.ts';
import { context, header, longDate, safe, sections, type Message } from './kit.ts';

const STATES = { ok: '✅ OK', warning: '⚠️ Warning', failed: '⛔ Failed', off: '➖ Off' } as const;

export function statusView(health: readonly Health[], guide: string, version: string): Message {
  const troubled = health.filter(({ state }) => state === 'warning' || state === 'failed').length;
  return {
    text: troubled === 0 ? 'Sidekeeper is well' : `${troubled} of ${health.length} checks need attention`,
    blocks: [
      header(troubled === 0 ? 'Sidekeeper is well' : 'Sidekeeper needs attention'),
      ...sections(health.slice(0, 40).map(healthLine)),
      context(
        `Sidekeeper ${safe(version, 40)} · guide of ${safe(longDate(guide), 40)}; newer editions exist`,
      ),
    ],
  };
}

const healthLine = ({ name, state, detail, hint }: Health): string =>
  `${STATES[state]} · *${safe(name, 60)}:* ${safe(detail, 150)}${hint === undefined ? '' : `\n      ${safe(hint, 200)}`}`;
