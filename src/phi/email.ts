import { spansOf } from '../core/recognize.ts';
import type { Recognizer } from '../core/recognizer.ts';

const ADDRESS =
  /(?<![\w.%+-])(?!git@|sip:)[\w.%+-]{1,64}(?:@|%40|\s?\[at\]\s?)[a-z0-9-]{1,63}(?:(?:\.|\s?\[dot\]\s?)[a-z0-9-]{1,63}){0,4}(?:\.|\s?\[dot\]\s?)[a-z]{2,24}\b/gi;

/** E-mail addresses, also `%40` and "[at]" forms. */
export const email: Recognizer = {
  id: 'email',
  label: 'e-mail address',
  tier: 'block',
  find: (text) => spansOf(text, ADDRESS),
  hits: ['write jane.roe@example.com', 'to=jane%40example.org&x=1', 'jane [at] example [dot] com'],
  misses: ['@here please', 'git@example.com:team/repo', 'user@localhost', 'X-Twilio-Signature'],
};
