import { formatDate } from './dates.ts';
import { h } from './dom.ts';
import { EMOJI } from './emoji.ts';
import { parseMrkdwn, type Mark } from './mrkdwn.ts';
import { personOf, type Screen } from './screen.ts';

/** Draws mrkdwn. */
export function formatted(screen: Screen, source: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...parseMrkdwn(source).map((mark) => drawMark(screen, mark)));
  return fragment;
}

const NESTED = { bold: 'strong', italic: 'em', strike: 's', quote: 'blockquote' } as const;

function drawMark(screen: Screen, mark: Mark): Node {
  if ('marks' in mark) return h(NESTED[mark.kind], {}, ...mark.marks.map((inner) => drawMark(screen, inner)));
  if ('url' in mark) return drawLink(mark.url, mark.text);
  if ('id' in mark) return drawChannel(screen, mark.id, mark.text);
  if ('seconds' in mark) return drawDate(mark);
  return LEAVES[mark.kind](screen, mark.text);
}

const LEAVES = {
  text: (_screen: Screen, text: string) => withBreaks(text),
  code: (_screen: Screen, text: string) => h('code', {}, text),
  pre: (_screen: Screen, text: string) => h('pre', { tabindex: 0 }, text),
  emoji: (_screen: Screen, text: string) => document.createTextNode(EMOJI[text] ?? `:${text}:`),
  user: (screen: Screen, text: string) => drawUser(screen, text),
  broadcast: (_screen: Screen, text: string) => h('span', { class: 'mention' }, `@${text}`),
} as const;

function drawDate({ seconds, format, text }: Mark & { readonly kind: 'date' }): HTMLElement {
  const datetime = new Date(seconds * 1000).toISOString();
  return h('time', { datetime, title: text }, formatDate(seconds, format, new Date()));
}

/** Only web and mail addresses become links; anything else stays text. */
export function drawLink(url: string, label: string): Node {
  if (!/^(https?:|mailto:)/.test(url)) return document.createTextNode(label);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

export function drawUser(screen: Screen, id: string): Node {
  const person = personOf(screen, id);
  const isMe = id === screen.snapshot().me;
  return h('span', { class: isMe ? 'mention mention-me' : 'mention' }, `@${person?.handle ?? id}`);
}

export function drawChannel(screen: Screen, id: string, fallback: string): Node {
  const place = screen.snapshot().places.find((candidate) => candidate.id === id);
  if (!place) return h('span', { class: 'mention' }, `#${fallback || 'private channel'}`);
  const go = (): void => screen.go({ place: place.name, thread: '', tab: 'messages' });
  return h('button', { type: 'button', class: 'mention mention-link', on: { click: go } }, `#${place.name}`);
}

function withBreaks(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) fragment.append(h('br'));
    fragment.append(line);
  }
  return fragment;
}
