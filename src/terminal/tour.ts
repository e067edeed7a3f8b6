import { replyText } from './reply.ts';
import { paint, type Screen } from './screen.ts';
import { runLine, type Session } from './session.ts';
import type { Sink } from './sink.ts';

/** One stop: what is typed and what it shows. */
interface Stop {
  readonly says: string;
  readonly line: string;
}

const STOPS: readonly Stop[] = [
  {
    says: 'A question in plain words. The verdict comes first, the source last.',
    line: 'Can we text appointment reminders with PHI to patients?',
  },
  { says: 'A follow-up: what it is about changes, what is asked stays.', line: 'and MMS?' },
  {
    says: 'Another follow-up adds a circumstance. The stricter rule wins.',
    line: 'what about patients in Canada?',
  },
  { says: 'Why? The records, rules and words behind the last answer.', line: 'why' },
  { says: 'What the guide rules out is said plainly.', line: 'Is WhatsApp ok for messages to patients?' },
  {
    says: 'A duty hides behind a harmless question.',
    line: 'May I paste a phone number of a patient into a Twilio support ticket?',
  },
  { says: 'What the guide does not answer is not made up.', line: 'How much does Twilio charge for a BAA?' },
  { says: 'Whether Sidekeeper itself is well.', line: 'status' },
];

/** Walks through the main job without anybody at the keyboard, prints what happened, and ends. */
export async function runTour(session: Session, output: Sink, screen: Screen): Promise<void> {
  for (const [index, { says, line }] of STOPS.entries()) {
    const { value } = await runLine(line, session);
    const head = paint(`${index + 1}/${STOPS.length}  ${says}`, 'dim', screen);
    await output.write(`${head}\n${paint(`> ${line}`, 'bold', screen)}\n\n${replyText(value, screen)}\n\n`);
  }
  await output.write('That was the tour. Ask yourself: npm start, or npx sidekeeper "your question".\n');
}
