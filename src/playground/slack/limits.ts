import { isObject, structure } from './args.ts';
import type { Json } from './model.ts';

export type Surface = 'message' | 'modal' | 'home';

/** What Slack would refuse about the blocks, as `what is wrong [json-pointer:/blocks/0/text]`; empty when all is well. */
export function blockProblems(blocks: readonly unknown[], surface: Surface): readonly string[] {
  const most = surface === 'message' ? 50 : 100;
  const tooMany = blocks.length > most ? [`no more than ${most} items allowed [json-pointer:/blocks]`] : [];
  const nameless = blocks.flatMap((block, index) =>
    isObject(block) && typeof block['type'] === 'string'
      ? []
      : [`missing type [json-pointer:/blocks/${index}]`],
  );
  return [...tooMany, ...nameless];
}

/** Reads the `blocks` argument. The text is Slack's name for the refusal. */
export function readBlocks(args: Json): readonly Json[] | string {
  const value = structure(args, 'blocks');
  if (value === undefined || value === '') return [];
  return Array.isArray(value) && value.every(isObject) ? value : 'invalid_blocks_format';
}

/** What Slack would refuse about a view, in the same words. */
export function viewProblems(view: Json, type: 'modal' | 'home'): readonly string[] {
  if (view['type'] !== type) return [`must be a valid enum value: ${type} [json-pointer:/view/type]`];
  const blocks = view['blocks'];
  if (!Array.isArray(blocks)) return ['missing required field: blocks [json-pointer:/view/blocks]'];
  return blockProblems(blocks, type).map((line) => line.replace('json-pointer:/', 'json-pointer:/view/'));
}
