import { pathText } from '../src/core/guide.ts';

const SOURCE = /("path"\s*:\s*(\[[^\]]*\])\s*,\s*"sha256"\s*:\s*)"[0-9a-f]*"/g;

/**
 * The JSON with the hash of each `"path": […], "sha256": "…"` filled in, its layout untouched. `missing`: paths that
 * `hashes` doesn't hold; theirs stay as they are.
 */
export function fillHashes(
  json: string,
  hashes: ReadonlyMap<string, string>,
): { readonly json: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const filled = json.replaceAll(SOURCE, (whole: string, before: string, path: string) => {
    const name = pathText(JSON.parse(path) as string[]);
    const hash = hashes.get(name);
    if (hash === undefined) missing.push(name);
    return hash === undefined ? whole : `${before}"${hash}"`;
  });
  return { json: filled, missing };
}
