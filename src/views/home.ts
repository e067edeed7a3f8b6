import type { HomeView } from '@slack/types';

import { buttons, context, divider, header, safe, section } from './kit.ts';
import { LIMITS_OF_THE_BOT } from './help.ts';
import { longDate } from './long-date.ts';

/** Followed by the question's number. */
export const TRY = 'home.try.';

/** Questions to begin with: on Home, and as suggested prompts. The manifest names the same. */
export const TRY_QUESTIONS: readonly { readonly title: string; readonly question: string }[] = [
  { title: 'May we use it with PHI?', question: 'Can we send MMS with PHI?' },
  { title: 'What do we have to do?', question: 'What must we do to record calls that contain PHI?' },
  { title: 'What is out?', question: 'Which features are not eligible for HIPAA?' },
  { title: 'Who does what?', question: 'Who designates an account as a HIPAA Project?' },
];

/** The Home tab: what the bot does, something to press, what it keeps. */
export function homeView(guide: string, version: string): HomeView {
  return {
    type: 'home',
    blocks: [
      header('HIPAA on Twilio and Segment'),
      section(
        'Ask me in your own words what you may do with PHI on Twilio and Segment. I answer with the verdict, the reason, the steps, and the place in Twilio’s guide. What the guide does not cover, I say is not covered.',
      ),
      section('*Try one*'),
      buttons(
        ...TRY_QUESTIONS.map(({ question }, index) => ({ actionId: `${TRY}${index}`, label: question })),
      ),
      divider,
      section(
        '*Where to ask*\n• `/hipaa &lt;your question&gt;` anywhere: only you see the answer\n• mention me in a channel: I answer in the thread\n• write to me under *Messages*\n• *Ask about this* in the menu of a message\n• `/hipaa help` lists every word',
      ),
      divider,
      section(
        '*What I keep*\n• for 24 hours, which records my last answer in a thread rested on\n• counts of 👍 and 👎 for each record\n• settings, and who changed them when\nI keep no question, no message and no name of a patient.',
      ),
      context(
        `${LIMITS_OF_THE_BOT} Guide of ${safe(longDate(guide), 40)}; newer editions exist. Sidekeeper ${safe(version, 40)}.`,
      ),
    ],
  };
}
