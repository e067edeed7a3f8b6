import { expect, it } from 'vitest';

import { postResponse, type Post } from '../../../src/slack/respond.ts';

function posting(status: number, body = '', headers: Record<string, string> = {}) {
  const sent: unknown[] = [];
  const post: Post = async (url, init) => {
    sent.push({ url, body: JSON.parse(init.body) as unknown });
    return { ok: status < 300, status, headers: new Headers(headers), text: async () => body };
  };
  return { sent, send: async () => postResponse(post, 'https://hooks.example/1', { text: 'hi' }) };
}

it('posts JSON', async () => {
  const { sent, send } = posting(200);
  expect(await send()).toEqual({ kind: 'done', value: undefined });
  expect(sent).toEqual([{ url: 'https://hooks.example/1', body: { text: 'hi' } }]);
});

it.each([
  [404, 'expired_url', {}, { kind: 'refused', code: 'expired_url' }],
  [404, '{"ok":false,"error":"used_url"}', {}, { kind: 'refused', code: 'used_url' }],
  [400, 'invalid_blocks', {}, { kind: 'refused', code: 'invalid_blocks' }],
  [404, '<html>Not found</html>', {}, { kind: 'refused', code: 'http_404' }],
  [503, '', {}, { kind: 'unreachable', code: 'http_503' }],
  [429, '', { 'retry-after': '7' }, { kind: 'busy', code: 'ratelimited', waitMs: 7000 }],
  [429, '', {}, { kind: 'busy', code: 'ratelimited', waitMs: 1000 }],
])('reads a %i with %j', async (status, body, headers, failure) =>
  expect(await posting(status, body, headers).send()).toEqual(failure),
);

it.each([
  ['TimeoutError', 'timeout'],
  ['TypeError', 'network'],
])('takes a %s for Slack being out of reach', async (name, code) => {
  const post: Post = async () => {
    throw Object.assign(new Error('no'), { name });
  };
  expect(await postResponse(post, 'https://hooks.example/1', {})).toEqual({ kind: 'unreachable', code });
});
