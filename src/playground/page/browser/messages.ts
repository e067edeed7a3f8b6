import type { Message } from '../model.ts';
import { avatar } from './avatar.ts';
import { drawBlocks } from './blocks.ts';
import { clockTime, fullTime } from './dates.ts';
import { h, type Keyed } from './dom.ts';
import { formatted } from './formatted.ts';
import { icon } from './icons.ts';
import { text } from './json.ts';
import { menuButton } from './menu.ts';
import { personOf, type Screen } from './screen.ts';

/** A message as an entry of a list; `replies` is how many its thread has, or null inside a thread. */
export function messageEntry(screen: Screen, message: Message, replies: readonly Message[] | null): Keyed {
  const last = replies?.at(-1)?.ts ?? '';
  return {
    key: message.ts,
    version: `${screen.snapshot().me}|${message.editedTs}|${message.reactions.length}|${replies?.length ?? ''}|${last}`,
    draw: () => drawMessage(screen, message, replies),
  };
}

function drawMessage(screen: Screen, message: Message, replies: readonly Message[] | null): HTMLElement {
  if (message.user === null) return drawNotice(screen, message);
  const isPrivate = message.ephemeralTo !== null;
  const body = h('div', { class: 'message-body' }, drawAuthor(screen, message), drawContent(screen, message));
  if (message.editedTs !== null && !isPrivate) body.append(h('span', { class: 'edited' }, '(edited)'));
  body.append(...drawReactions(message), ...drawThreadLink(screen, message, replies));
  const mark = isPrivate ? h('div', { class: 'only-you' }, icon('eye'), 'Only visible to you') : null;
  const tools = isPrivate ? null : drawTools(screen, message, replies !== null);
  const kind = isPrivate ? 'message ephemeral' : 'message';
  const name = personOf(screen, message.user)?.name ?? '';
  return h(
    'article',
    { class: kind, 'aria-label': `${name}, ${clockTime(message.ts)}`, 'data-ts': message.ts },
    mark,
    h('div', { class: 'message-row' }, avatar(screen, message.user), body),
    tools,
  );
}

/** A line of the workspace itself. */
const drawNotice = (screen: Screen, message: Message): HTMLElement =>
  h(
    'article',
    { class: 'message system', 'data-ts': message.ts },
    icon('eye'),
    h('div', {}, formatted(screen, message.text)),
  );

function drawAuthor(screen: Screen, message: Message): HTMLElement {
  const person = personOf(screen, message.user);
  const time = h('time', { title: fullTime(message.ts) }, clockTime(message.ts));
  const tag = person?.isBot
    ? h('span', { class: 'tag' }, 'app')
    : person?.standing === 'guest'
      ? h('span', { class: 'tag' }, 'guest')
      : null;
  return h('header', {}, h('span', { class: 'author' }, person?.name ?? 'Somebody'), tag, time);
}

/** Apps speak in blocks, people in text. */
function drawContent(screen: Screen, message: Message): HTMLElement {
  const isApp = personOf(screen, message.user)?.isBot === true;
  if (isApp && message.blocks.length > 0) return drawBlocks({ screen, id: message.ts }, message.blocks);
  const files = message.files.map((file) => h('div', { class: 'file' }, text(file, 'name')));
  return h('div', { class: 'section-text' }, formatted(screen, message.text), ...files);
}

const drawReactions = (message: Message): Node[] =>
  message.reactions.map(({ name, users }) =>
    h('span', { class: 'reaction' }, formattedReaction(name), ` ${users.length}`),
  );

const formattedReaction = (name: string): string => `:${name}:`;

function drawThreadLink(screen: Screen, message: Message, replies: readonly Message[] | null): Node[] {
  const last = replies?.at(-1);
  if (!replies || !last) return [];
  const open = (): void => screen.go({ thread: message.ts });
  const words = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  const faces = [...new Set(replies.map((reply) => reply.user))]
    .slice(0, 4)
    .map((user) => avatar(screen, user));
  const time = h('span', { class: 'quiet' }, `Last at ${clockTime(last.ts)}`);
  return [
    h(
      'button',
      { type: 'button', class: 'thread-link', on: { click: open } },
      ...faces,
      h('span', {}, words),
      time,
    ),
  ];
}

/** What can be done with a message: reply, and the app's message shortcuts. */
function drawTools(screen: Screen, message: Message, hasThread: boolean): HTMLElement {
  const reply = h(
    'button',
    { type: 'button', class: 'icon-button', title: 'Reply in thread', 'aria-label': 'Reply in thread' },
    icon('reply'),
  );
  reply.addEventListener('click', () => screen.go({ thread: message.threadTs ?? message.ts }));
  const { shortcuts, name } = screen.snapshot().app;
  const items = shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ name: label, callbackId }) => ({
      label,
      detail: name,
      run: () => void screen.act({ act: 'shortcut', callback: callbackId, ts: message.ts }),
    }));
  const more = items.length > 0 ? menuButton('More actions', icon('more'), items) : null;
  return h('div', { class: 'tools' }, hasThread ? reply : null, more);
}
