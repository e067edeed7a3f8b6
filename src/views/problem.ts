import type { ErrorCode } from '../errors.ts';
import { context, safe, section, type Message } from './kit.ts';

/** What to try next, and the number to ask about. What was wrong inside stays in the log. */
export function problemView(code: ErrorCode, hint: string, reference: string): Message {
  return {
    text: 'That did not work',
    blocks: [section(`⚠️ ${safe(hint, 1500)}`), context(`Reference ${safe(reference, 40)} · ${code}`)],
  };
}

export const noteView = (text: string): Message => ({
  text: 'A note from Sidekeeper',
  blocks: [section(safe(text, 2900))],
});
