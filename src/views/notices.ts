import type { ContextBlock } from '@slack/types';

import type { NoticeLine } from '../core/answer.ts';
import { context, escapeText, safe } from './kit.ts';

/** What came after the guide's edition: shown beside the answer, with how certain it is. */
export function noticesView(notices: readonly NoticeLine[], most: number): ContextBlock[] {
  if (notices.length === 0) return [];
  const rest = notices.length - most;
  const more = rest > 0 ? `And ${rest} more. ` : '';
  return [
    context(
      ...notices.slice(0, most).map(noticeLine),
      `${more}What came later changes no verdict here: confirm it before you rely on it.`,
    ),
  ];
}

const noticeLine = ({ text, url, grade }: NoticeLine): string =>
  [`🗓️ *Later than this edition:* ${safe(text, 400)}`, ...linkTo(url), certainty(grade)].join(' · ');

const CERTAINTY: Readonly<Record<string, string>> = {
  A: 'read at Twilio',
  "A'": 'Twilio’s text, read in a copy',
  B: 'read in Twilio’s public code',
  C: 'told by others',
  D: 'inferred',
};

function certainty(grade: string): string {
  const words = Object.hasOwn(CERTAINTY, grade) ? ` (${CERTAINTY[grade]})` : '';
  return `certainty ${safe(grade, 20)}${words}`;
}

/** Only web addresses become links, and nothing in them ends one early. */
function linkTo(url: string | null): string[] {
  if (url === null) return [];
  return [/^https:\/\/[^\s<>|]{1,300}$/.test(url) ? `<${escapeText(url)}|Source>` : safe(url, 100)];
}
