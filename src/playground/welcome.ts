import { TRY, TRY_QUESTIONS } from '../views/home.ts';
import { buttons, context, section } from '../views/kit.ts';
import { COMPLIANCE_DESK, GENERAL, OWNER, type Slack } from './slack/index.ts';

/** What the owner would do first: choose where questions to compliance go. Leaves no trace on the screen. */
export async function prepare(slack: Slack): Promise<void> {
  const owner = slack.as(OWNER);
  await owner.command('/hipaa settings compliance-channel #compliance-desk', COMPLIANCE_DESK);
  await slack.waitFor(() => owner.read(COMPLIANCE_DESK).length > 0);
  slack.reset();
}

/** The bot's first message, sent with its own token: it offers the questions that its Home tab offers. */
export async function welcome(slack: Slack): Promise<void> {
  const blocks = [
    section(
      `*Hello. I answer what HIPAA asks of you on Twilio and Segment.*\nType \`/hipaa\` and a question, mention <@${slack.workspace.botUser}> here, or press one of these:`,
    ),
    buttons(...TRY_QUESTIONS.map(({ question }, index) => ({ actionId: `${TRY}${index}`, label: question }))),
    context('This company and its people are made up; I am the bot as it is. Keep PHI out of questions.'),
  ];
  await post(slack, { channel: GENERAL, text: 'Hello. Ask me about HIPAA on Twilio and Segment.', blocks });
}

async function post(slack: Slack, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' };
  await fetch(`${slack.url}chat.postMessage`, { method: 'POST', headers, body: JSON.stringify(body) });
}
