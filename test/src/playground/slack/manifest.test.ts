import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { ROOT } from '../../../../src/playground/root.ts';
import { readManifest } from '../../../../src/playground/slack/manifest.ts';

it("reads the app's own manifest", () => {
  const manifest = readManifest(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
  expect(manifest).toMatchObject({
    name: 'Sidekeeper',
    botHandle: 'sidekeeper',
    hasHome: true,
    hasMessages: true,
  });
  expect(manifest.commands.map(({ command }) => command)).toEqual(['/hipaa']);
  expect(manifest.scopes).toContain('chat:write');
});

it('counts optional scopes as granted', () => {
  const scopes = { bot: ['commands'], bot_optional: ['channels:history'] };
  expect(readManifest({ oauth_config: { scopes } }).scopes).toEqual(['commands', 'channels:history']);
});

it('grants nothing to an empty manifest', () => {
  expect(readManifest('')).toMatchObject({
    name: 'App',
    commands: [],
    scopes: [],
    events: [],
    hasHome: false,
  });
});
