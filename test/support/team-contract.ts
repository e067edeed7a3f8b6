import { expect, it } from 'vitest';

import { COUNTER, counterScope, countUp, send, TEAM, type Open } from './counter.ts';

export function teams(open: Open): void {
  it('keeps teams and scopes apart and lists them', async () => {
    const { store, other } = await open();
    await countUp(store);
    await countUp(store, 'T0002');
    await countUp(store, TEAM, counterScope('accounts/AC0001/findings'));
    await store.seen(TEAM, 'Ev0001', 1000);
    expect(await other.read('T0002', COUNTER)).toEqual({ count: 1 });
    expect(await other.teams()).toEqual(['T0001', 'T0002']);
    expect(await other.scopes(TEAM)).toEqual(['accounts/AC0001/findings', 'counter']);
    expect(await other.scopes('T0003')).toEqual([]);
  });

  it('forgets a team and nobody else', async () => {
    const { store, other } = await open();
    await countUp(store);
    await send(store, 'first');
    await countUp(store, 'T0002');
    await store.forgetTeam(TEAM);
    expect(await other.read(TEAM, COUNTER)).toEqual({ count: 0 });
    expect(await other.history(TEAM, COUNTER)).toEqual([]);
    expect(await other.outbox(TEAM)).toEqual([]);
    expect(await other.teams()).toEqual(['T0002']);
    await store.forgetTeam('T0003');
    expect(await countUp(other)).toBe(1);
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', '../x', 'a.b', '_x', '-x', 'a\0b', 'ä', 'x'.repeat(101)])(
    'refuses the team %j',
    async (team) => {
      const { store } = await open();
      await expect(countUp(store, team)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      await expect(store.forgetTeam(team)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      await expect(store.outbox(team)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    },
  );

  it.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    '../a',
    'a/../b',
    'a/./b',
    '_leases',
    'a/_b',
    'a.b',
    'a~b',
    'a b',
    'a/b/c/d/e/f/g',
  ])('refuses the scope %j', async (name) => {
    const { store } = await open();
    await expect(countUp(store, TEAM, counterScope(name))).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(store.settle(TEAM, [`${name}:1.0`])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('has no problems to report when nothing went wrong', async () => {
    const { store } = await open();
    await countUp(store);
    expect(await store.problems()).toEqual([]);
  });
}
