import { isObject, text } from './args.ts';
import type { Block, Json } from './model.ts';
import { nextId, type Workspace } from './workspace.ts';

/** A button, menu or field, and the block it stands in. */
export interface Placed {
  readonly blockId: string;
  readonly element: Json;
}

/** Gives each block its `block_id` and each interactive element its `action_id`, where the app left them out. */
export function withIds(workspace: Workspace, blocks: readonly Json[]): Block[] {
  return blocks.map((block) => ({
    ...(nameActions(workspace, block) as Json),
    type: text(block, 'type'),
    block_id: text(block, 'block_id') || nextId(workspace, 'b'),
  }));
}

const INTERACTIVE =
  /^(button|overflow|checkboxes|radio_buttons|feedback_buttons|icon_button|.*_select|.*_input|.*picker)$/;

function nameActions(workspace: Workspace, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => nameActions(workspace, item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, nameActions(workspace, inner)]);
  const copy = Object.fromEntries(entries) as Json;
  const isNameless = INTERACTIVE.test(text(value, 'type')) && text(value, 'action_id') === '';
  return isNameless ? { ...copy, action_id: nextId(workspace, 'a') } : copy;
}

/** All interactive elements of the blocks, in order of appearance, nested blocks included. */
export function elementsOf(blocks: readonly Json[]): Placed[] {
  return blocks.flatMap((block) => collect(block, text(block, 'block_id')));
}

function collect(value: unknown, blockId: string): Placed[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, blockId));
  if (!isObject(value)) return [];
  const own = text(value, 'block_id') || blockId;
  const inner = Object.values(value).flatMap((item) => collect(item, own));
  return typeof value['action_id'] === 'string' ? [{ blockId: own, element: value }, ...inner] : inner;
}

/** All text that a person reads in the blocks, one line per text object. */
export function plainText(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(plainText).filter(Boolean).join('\n');
  if (!isObject(blocks)) return '';
  if (typeof blocks['text'] === 'string') return blocks['text'];
  return Object.entries(blocks)
    .filter(([key]) => !['value', 'action_id', 'block_id', 'url', 'type'].includes(key))
    .map(([, inner]) => plainText(inner))
    .filter(Boolean)
    .join('\n');
}
