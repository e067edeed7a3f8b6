/** What a person typed, out of Slack's encoding: `&lt;`, `<https://…|label>`, `<tel:…|…>`, and the mention of the bot itself. */
export function readTyped(text: string, botUser: string): string {
  return text
    .replaceAll(MENTION, (mention, id: string) => (id === botUser ? ' ' : mention))
    .replaceAll(LINK, (_link, address: string, label: string | undefined) => label ?? address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

const MENTION = /<@([A-Z0-9]+)(?:\|[^<>]*)?>/g;
/** Channels and people stay as they are: settings read them. */
const LINK = /<((?:https?|mailto|tel):[^|<>]*)(?:\|([^<>]*))?>/g;
