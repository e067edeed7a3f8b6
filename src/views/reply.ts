import type { ReplyValue } from '../core/reply.ts';
import { answerView } from './answer.ts';
import type { Stage } from './controls.ts';
import { helpView } from './help.ts';
import type { Message } from './kit.ts';
import { listingView } from './listing.ts';
import { noteView, problemView } from './problem.ts';
import { recordView } from './record.ts';
import { settingsView } from './settings.ts';
import { statusView } from './status.ts';
import { whyView } from './why.ts';

/** Draws any reply. */
export function replyView(value: ReplyValue, stage: Stage): Message {
  switch (value.kind) {
    case 'answer':
      return answerView(value.answer, stage);
    case 'why':
      return whyView(value.answer, stage !== 'thread');
    case 'record':
      return recordView(value.record);
    case 'help':
      return helpView(value.commands, value.about);
    case 'status':
      return statusView(value.health, value.guide, value.version);
    case 'settings':
      return settingsView(value.settings, value.mayChange);
    case 'listing':
      return listingView(value.listing);
    case 'note':
      return noteView(value.text);
    case 'problem':
      return problemView(value.code, value.hint, value.reference);
  }
}
