import { defineConfig } from 'vitest/config';

/** Needs a build (`npm run build`) and Debian's Chromium, or the one that `CHROMIUM` names. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 40_000,
  },
});
