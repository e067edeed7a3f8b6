import type { Message, Snapshot } from '../model.ts';
import { byId, h, sync, type Keyed } from './dom.ts';
import { messageEntry } from './messages.ts';
import { openPlace, placeName, type Screen } from './screen.ts';
import { isAtEnd, scrollToEnd } from './scrolling.ts';

/** Draws the messages of the open place: first messages of threads, broadcasts, and what only this person sees. */
export function drawTimeline(screen: Screen): void {
  const list = byId('messages');
  const { messages, place } = screen.snapshot();
  const follows = list.dataset['place'] !== place || isAtEnd(list);
  const top = messages.filter((message) => isTop(message, messages));
  const entries = top.map((message) => messageEntry(screen, message, repliesIn(messages, message.ts)));
  sync(list, [opening(screen), ...entries, ...statusEntries(screen.snapshot(), '')]);
  list.dataset['place'] = place;
  if (follows) scrollToEnd(list);
}

/** An ephemeral reply whose thread nobody sees yet would be lost in the thread; it stays in the channel. */
const isTop = (message: Message, all: readonly Message[]): boolean =>
  message.threadTs === null ||
  message.threadTs === message.ts ||
  message.isBroadcast ||
  !all.some(({ ts }) => ts === message.threadTs);

const repliesIn = (messages: readonly Message[], ts: string): Message[] =>
  messages.filter((message) => message.threadTs === ts && message.ts !== ts);

/** Draws the open thread beside the messages, or hides its pane. */
export function drawThread(screen: Screen): void {
  const { thread } = screen.here();
  const { messages } = screen.snapshot();
  const root = messages.find(({ ts }) => ts === thread);
  byId('thread').hidden = !root;
  document.body.classList.toggle('has-thread', root !== undefined);
  const list = byId('replies');
  if (!root) return;
  const replies = repliesIn(messages, root.ts);
  const follows = list.dataset['thread'] !== thread || isAtEnd(list);
  const entries = replies.map((message) => messageEntry(screen, message, null));
  const count: Keyed = {
    key: 'count',
    version: String(replies.length),
    draw: () => h('div', { class: 'rule' }, counted(replies.length)),
  };
  sync(list, [
    messageEntry(screen, root, null),
    count,
    ...entries,
    ...statusEntries(screen.snapshot(), root.ts),
  ]);
  list.dataset['thread'] = thread;
  if (follows) scrollToEnd(list);
}

const counted = (count: number): string =>
  count === 0 ? 'No replies yet' : `${count} ${count === 1 ? 'reply' : 'replies'}`;

/** "Sidekeeper is thinking…", under the messages it belongs to. */
function statusEntries({ statuses, app }: Snapshot, thread: string): Keyed[] {
  return statuses
    .filter((status) => thread === '' || status.thread === thread)
    .map(({ thread: of, text }) => ({
      key: `status-${of}`,
      version: text,
      draw: () => h('div', { class: 'status-line' }, `${app.name} ${text}`),
    }));
}

/** What stands at the beginning of a channel. */
function opening(screen: Screen): Keyed {
  const place = openPlace(screen);
  const { app } = screen.snapshot();
  const isIm = place?.kind === 'im';
  const title = place ? placeName(screen, place) : '';
  const words = isIm ? app.description : `The beginning of #${title}. ${place?.topic ?? ''}.`;
  return {
    key: 'opening',
    version: place?.id ?? '',
    draw: () => h('div', { class: 'opening' }, h('h2', {}, isIm ? title : `#${title}`), h('p', {}, words)),
  };
}
