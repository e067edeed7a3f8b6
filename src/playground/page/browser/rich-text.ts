import type { Json } from '../model.ts';
import { h } from './dom.ts';
import { EMOJI } from './emoji.ts';
import { drawChannel, drawLink, drawUser, formatted } from './formatted.ts';
import { list, object, text } from './json.ts';
import type { Screen } from './screen.ts';

/** Draws a rich text block: sections, lists, quotes and preformatted text. */
export function drawRichText(screen: Screen, block: Json): HTMLElement {
  return h(
    'div',
    { class: 'rich-text' },
    ...list(block, 'elements').map((element) => drawGroup(screen, element)),
  );
}

function drawGroup(screen: Screen, group: Json): Node {
  const inner = list(group, 'elements');
  switch (text(group, 'type')) {
    case 'rich_text_list': {
      const items = inner.map((item) => h('li', {}, ...drawAll(screen, list(item, 'elements'))));
      const indent = `indent-${text(group, 'indent') || '0'}`;
      return h(text(group, 'style') === 'ordered' ? 'ol' : 'ul', { class: indent }, ...items);
    }
    case 'rich_text_quote':
      return h('blockquote', {}, ...drawAll(screen, inner));
    case 'rich_text_preformatted':
      return h('pre', { tabindex: 0 }, ...drawAll(screen, inner));
    default:
      return h('p', {}, ...drawAll(screen, inner));
  }
}

const drawAll = (screen: Screen, elements: readonly Json[]): Node[] =>
  elements.map((element) => styled(element, drawOne(screen, element)));

function drawOne(screen: Screen, element: Json): Node {
  switch (text(element, 'type')) {
    case 'link':
      return drawLink(text(element, 'url'), text(element, 'text') || text(element, 'url'));
    case 'user':
      return drawUser(screen, text(element, 'user_id'));
    case 'channel':
      return drawChannel(screen, text(element, 'channel_id'), '');
    case 'broadcast':
      return h('span', { class: 'mention' }, `@${text(element, 'range')}`);
    case 'emoji':
      return document.createTextNode(EMOJI[text(element, 'name')] ?? `:${text(element, 'name')}:`);
    case 'date':
      return formatted(
        screen,
        `<!date^${text(element, 'timestamp')}^${text(element, 'format')}|${text(element, 'fallback')}>`,
      );
    default:
      return h('span', { class: 'plain' }, text(element, 'text'));
  }
}

function styled(element: Json, node: Node): Node {
  const style = object(element, 'style');
  const wraps = [
    ['code', 'code'],
    ['strike', 's'],
    ['italic', 'em'],
    ['bold', 'strong'],
  ] as const;
  return wraps.reduce((inner, [name, tag]) => (style[name] === true ? h(tag, {}, inner) : inner), node);
}
