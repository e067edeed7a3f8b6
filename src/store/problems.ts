import { join, relative } from 'node:path';

import { isoAt, type Clock } from './clock.ts';
import { foldersBelow, type Files } from './files.ts';
import { teamsFolder, teamsIn, type ScopePaths } from './paths.ts';
import type { Problem } from './port.ts';

export interface ProblemDeps {
  readonly dir: string;
  readonly files: Files;
  readonly clock: Pick<Clock, 'now'>;
}

export interface Problems {
  readonly note: (paths: ScopePaths, kind: Problem['kind'], file: string) => void;
  readonly list: () => Promise<readonly Problem[]>;
}

/** What this process came across, and the files that others set aside before. Each thing once. */
export function noteProblems(deps: ProblemDeps): Problems {
  const noted = new Map<string, Problem>();
  return {
    note: ({ team, scope }, kind, path) => {
      const file = relative(deps.dir, path);
      noted.set(`${kind} ${file}`, { at: isoAt(deps.clock), team, scope, kind, file });
    },
    list: async () => {
      const earlier = await setAsideFiles(deps);
      const known = new Set([...noted.values()].map(({ file }) => file));
      return [...earlier.filter(({ file }) => !known.has(file)), ...noted.values()];
    },
  };
}

async function setAsideFiles({ dir, files }: ProblemDeps): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const team of await teamsIn(files, dir)) {
    const folder = join(teamsFolder(dir), team);
    for (const scope of await foldersBelow(files, folder)) {
      for (const { name } of await files.list(join(folder, scope))) {
        if (!name.includes('.corrupt-')) continue;
        const path = join(folder, scope, name);
        const mtimeMs = (await files.info(path))?.mtimeMs ?? 0;
        const at = new Date(mtimeMs).toISOString();
        found.push({ at, team, scope, kind: 'corrupt', file: relative(dir, path) });
      }
    }
  }
  return found;
}
