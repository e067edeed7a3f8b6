import { findBlockProblems, findViewProblems } from '../../views/limits.ts';
import { isObject, structure } from './args.ts';
import type { Json } from './model.ts';

/** What Slack would refuse about a message's blocks, as `what is wrong [json-pointer:/blocks/0/text]`. */
export const blockProblems = (blocks: readonly unknown[]): readonly string[] =>
  findBlockProblems(blocks, 'message');

/** Reads the `blocks` argument. The text is Slack's name for the refusal. */
export function readBlocks(args: Json): readonly Json[] | string {
  const value = structure(args, 'blocks');
  if (value === undefined || value === '') return [];
  return Array.isArray(value) && value.every(isObject) ? value : 'invalid_blocks_format';
}

/** What Slack would refuse about a view, with pointers that begin at the argument `view`. */
export function viewProblems(view: Json, type: 'modal' | 'home'): readonly string[] {
  if (view['type'] !== type) return [`must be a valid enum value: ${type} [json-pointer:/view/type]`];
  return findViewProblems(view).map((line) => line.replace('json-pointer:', 'json-pointer:/view'));
}
