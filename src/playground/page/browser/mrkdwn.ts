/** A piece of formatted text. */
export type Mark =
  | { readonly kind: 'text' | 'code' | 'pre' | 'emoji' | 'user' | 'broadcast'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike' | 'quote'; readonly marks: readonly Mark[] }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'channel'; readonly id: string; readonly text: string }
  | { readonly kind: 'date'; readonly seconds: number; readonly format: string; readonly text: string };

/** Reads Slack's mrkdwn: preformatted blocks first, then quoted lines, then what stands within a line. */
export function parseMrkdwn(source: string): Mark[] {
  const parts = source.split(/```\n?([\s\S]*?)\n?```/);
  return parts.flatMap((part, index) =>
    index % 2 === 1 ? [{ kind: 'pre' as const, text: unescape(part) }] : parseLines(part),
  );
}

function parseLines(source: string): Mark[] {
  const groups: { readonly isQuote: boolean; readonly lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const isQuote = /^(&gt;|>)/.test(line);
    const last = groups.at(-1);
    const content = isQuote ? line.replace(/^(&gt;|>) ?/, '') : line;
    if (last?.isQuote === isQuote) last.lines.push(content);
    else groups.push({ isQuote, lines: [content] });
  }
  return groups.flatMap(({ isQuote, lines }): Mark[] => {
    const marks = parseInline(lines.join('\n'));
    return isQuote ? [{ kind: 'quote', marks }] : marks;
  });
}

/** One alternative per mark; a sign counts as a mark only at the edge of a word. */
const INLINE = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<angle>[^<>\\n]+)>',
    String.raw`(?<![\w*])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])`,
    String.raw`(?<![\w_])_(?<italic>[^\s_](?:[^\n]*?[^\s_])?)_(?![\w_])`,
    String.raw`(?<![\w~])~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])`,
    ':(?<emoji>[a-z0-9_+-]+):',
  ].join('|'),
  'g',
);

function parseInline(source: string): Mark[] {
  const marks: Mark[] = [];
  let end = 0;
  for (const match of source.matchAll(INLINE)) {
    if (match.index > end) marks.push({ kind: 'text', text: unescape(source.slice(end, match.index)) });
    marks.push(markOf(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < source.length) marks.push({ kind: 'text', text: unescape(source.slice(end)) });
  return marks;
}

function markOf(groups: Readonly<Record<string, string | undefined>>): Mark {
  const { code, angle, bold, italic, strike, emoji } = groups;
  if (code !== undefined) return { kind: 'code', text: unescape(code) };
  if (angle !== undefined) return parseAngle(angle);
  if (bold !== undefined) return { kind: 'bold', marks: parseInline(bold) };
  if (italic !== undefined) return { kind: 'italic', marks: parseInline(italic) };
  if (strike !== undefined) return { kind: 'strike', marks: parseInline(strike) };
  return { kind: 'emoji', text: emoji ?? '' };
}

/** `@U…`, `#C…|name`, `!date^…|fallback`, `!here`, or a web address with an optional label. */
function parseAngle(inner: string): Mark {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = unescape(bar < 0 ? '' : inner.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', text: target.slice(1) };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), text: label };
  if (target.startsWith('!date^')) {
    const [, seconds = '0', format = ''] = target.split('^');
    return { kind: 'date', seconds: Number(seconds), format, text: label };
  }
  if (target.startsWith('!')) return { kind: 'broadcast', text: target.slice(1).replace(/\^.*/, '') };
  return { kind: 'link', url: unescape(target), text: label || unescape(target) };
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
