import { text } from '../args.ts';
import type { Json } from '../model.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string;
}

/** Cuts one page out of a list by the `limit` and `cursor` arguments; the text is Slack's name for the refusal. */
export function pageOf<Item>(items: readonly Item[], args: Json, most = 1000): Page<Item> | 'invalid_cursor' {
  const cursor = text(args, 'cursor');
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64url').toString().replace('next:', ''));
  if (!Number.isInteger(start) || start < 0) return 'invalid_cursor';
  const limit = Math.min(Number(text(args, 'limit')) || 100, most);
  const end = start + limit;
  const nextCursor = end < items.length ? Buffer.from(`next:${end}`).toString('base64url') : '';
  return { items: items.slice(start, end), nextCursor };
}
