import { findChannel } from './channels.ts';
import type { Json } from './model.ts';
import { nextId, type Workspace } from './workspace.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escape = (typed: string): string => typed.replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** What Slack makes of typed text: mentions, channels and links become `<@U…>`, `<#C…|name>`, `<https://…>`. */
export function encodeTyped(workspace: Workspace, typed: string): string {
  const kept = /<[@#!][^>]+>/g;
  const parts = typed.split(kept);
  const tokens = typed.match(kept) ?? [];
  return parts.map((part, index) => encodePlain(workspace, part) + (tokens[index] ?? '')).join('');
}

function encodePlain(workspace: Workspace, typed: string): string {
  const people = [...workspace.people.values()];
  return escape(typed)
    .replaceAll(/https?:\/\/[^\s]+/g, (url) => `<${url}>`)
    .replaceAll(/(?<![\w<])@([a-z0-9._-]*[a-z0-9])/g, (whole, handle: string) => {
      const person = people.find((candidate) => candidate.handle === handle);
      return person ? `<@${person.id}>` : whole;
    })
    .replaceAll(/(?<![\w&])#([a-z0-9_-]+)/g, (whole, name: string) => {
      const channel = findChannel(workspace, name);
      return channel ? `<#${channel.id}|${channel.name}>` : whole;
    });
}

/** The text of a slash command. Mentions become ids only where the manifest says `should_escape`. */
export function encodeCommand(workspace: Workspace, typed: string, shouldEscape: boolean): string {
  if (!shouldEscape) return escape(typed);
  return encodeTyped(workspace, typed).replaceAll(/<@(U\w+)>/g, (whole, id: string) => {
    const person = workspace.people.get(id);
    return person ? `<@${id}|${person.handle}>` : whole;
  });
}

/** The rich text block that comes with every message a person types. */
export function typedBlocks(workspace: Workspace, typed: string): readonly Json[] {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text: typed }] };
  return [{ type: 'rich_text', block_id: nextId(workspace, 'b'), elements: [section] }];
}
