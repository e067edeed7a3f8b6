/** More than that is no question; nothing reads further. */
const MOST = 4000;

/**
 * What a person typed, from Slack's markup: mentions and special commands are taken out, links become their label,
 * entities become characters again. A channel becomes its id where a setting is changed and disappears elsewhere.
 */
export function plainText(marked: string): string {
  const keepsChannels = /^\s*(?:<@[^>]*>\s*)*settings\b/i.test(marked);
  return marked
    .slice(0, MOST)
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => ` ${tagText(inside, keepsChannels)} `)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

function tagText(inside: string, keepsChannels: boolean): string {
  const [target = '', label] = inside.split('|', 2);
  if (target.startsWith('@')) return '';
  if (target.startsWith('#')) return keepsChannels ? target.slice(1) : '';
  if (target.startsWith('!')) return target.startsWith('!date') ? (label ?? '') : '';
  return label ?? target.replace(/^(?:mailto|tel):/, '');
}
