import { afterAll, beforeAll, expect, it } from 'vitest';

import { encodeCommand, encodeTyped } from '../../../../src/playground/slack/wording.ts';
import { startApi, type Api } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.slack.close());

it.each([
  ['@maya look', '<@U0ENGINEER> look'],
  ['ask @rig, please', 'ask <@U0SIDEKEEP>, please'],
  ['@nobody here', '@nobody here'],
  ['mail a@maya.test', 'mail a@maya.test'],
  ['in #homeroom', 'in <#C0HOMEROOM|homeroom>'],
  ['a < b & c', 'a &lt; b &amp; c'],
  ['see https://a.test/?x=1&y=2', 'see <https://a.test/?x=1&amp;y=2>'],
  ['kept <@U0ENGINEER>', 'kept <@U0ENGINEER>'],
])('turns %s into %s', (typed, sent) => {
  expect(encodeTyped(api.slack.workspace, typed)).toBe(sent);
});

it('names people in commands only where the manifest asks for it', () => {
  const { workspace } = api.slack;
  expect(encodeCommand(workspace, 'to @maya & co', false)).toBe('to @maya &amp; co');
  expect(encodeCommand(workspace, 'to @maya in #homeroom', true)).toBe(
    'to <@U0ENGINEER|maya> in <#C0HOMEROOM|homeroom>',
  );
});
