import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { ENGINEER, GENERAL, type Json } from '../../../../src/playground/slack/index.ts';
import { section, startApi, type Api } from './api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => api.slack.reset());
afterAll(() => api.slack.close());

const view = (rest: Json = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'One' },
  blocks: [section('hi')],
  ...rest,
});
const trigger = async (): Promise<unknown> => {
  await api.slack.as(ENGINEER).command('/rig', GENERAL);
  return api.slack.deliveries.at(-1)?.payload['trigger_id'];
};
const open = async (rest?: Json) => api.call('views.open', { trigger_id: await trigger(), view: view(rest) });

it('takes a trigger once', async () => {
  const trigger_id = await trigger();
  expect(await api.call('views.open', { trigger_id, view: view() })).toMatchObject({ ok: true });
  expect((await api.call('views.open', { trigger_id, view: view() }))['error']).toBe('exchanged_trigger_id');
});

it('takes a trigger within three seconds', async () => {
  const trigger_id = await trigger();
  api.clock.turn(3001);
  expect((await api.call('views.open', { trigger_id, view: view() }))['error']).toBe('expired_trigger_id');
});

it('refuses a field without a submit button', async () => {
  const element = { type: 'plain_text_input', action_id: 'a' };
  const input = { type: 'input', label: { type: 'plain_text', text: 'L' }, element };
  expect((await open({ blocks: [input] }))['error']).toBe('invalid_arguments');
});

it('refuses an update of a view that has changed since', async () => {
  const { view: first } = (await open()) as { view: { id: string; hash: string } };
  const update = { view_id: first.id, hash: first.hash, view: view() };
  expect(await api.call('views.update', update)).toMatchObject({ ok: true });
  expect((await api.call('views.update', update))['error']).toBe('hash_conflict');
});

it('stacks three views', async () => {
  const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };
  const deep = { blocks: [{ type: 'actions', elements: [button] }] };
  await open(deep);
  const push = async (): Promise<Json> => {
    await api.slack.as(ENGINEER).click(api.slack.as(ENGINEER).modal()?.id ?? '', 'more');
    const trigger_id = api.slack.deliveries.at(-1)?.payload['trigger_id'];
    return api.call('views.push', { trigger_id, view: view(deep) });
  };
  expect(await push()).toMatchObject({ ok: true });
  expect(await push()).toMatchObject({ ok: true });
  expect(await push()).toMatchObject({ error: 'push_limit_reached' });
});
