import { complianceButton } from './controls.ts';
import { buttons, section, type Message } from './kit.ts';

/** After a vote: what was kept, and after 👎 a person to ask. */
export function thanksView(vote: 'up' | 'down', records: readonly string[]): Message {
  const text = 'Thank you';
  if (vote === 'up') return { text, blocks: [section('Thank you. Counted, without your name.')] };
  return {
    text,
    blocks: [
      section('Thank you. Counted, without your name and without the question. A person can help:'),
      buttons(complianceButton(records.join(','))),
    ],
  };
}
