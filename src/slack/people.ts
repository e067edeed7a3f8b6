import type { Actor } from '../core/command.ts';
import { roleOf } from '../core/role.ts';
import { createCache, type CacheDeps } from './cache.ts';
import type { Client } from './desk.ts';

export interface Person extends Actor {
  /** Of another organisation, met in a shared channel. */
  readonly isStranger: boolean;
}

/** Never rejects. Whoever Slack doesn't tell about counts as a guest, unless the environment names them as an admin. */
export type People = (user: string) => Promise<Person>;

export interface PeopleDeps extends CacheDeps {
  readonly client: Client;
  readonly admins: readonly string[];
}

/** Roles from SIDEKEEPER_ADMINS, else from who owns the workspace. */
export function createPeople(deps: PeopleDeps): People {
  return createCache(
    deps,
    async (id) => personOf(id, (await deps.client.users.info({ user: id })).user ?? {}, deps.admins),
    (id) => personOf(id, { is_restricted: !deps.admins.includes(id) }, deps.admins),
  );
}

interface SlackUser {
  readonly is_owner?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
}

function personOf(id: string, user: SlackUser, admins: readonly string[]): Person {
  const isStranger = user.is_stranger === true;
  const isGuest = isStranger || user.is_restricted === true || user.is_ultra_restricted === true;
  const owners = user.is_owner === true ? [id] : [];
  const role = roleOf({ fixedAdmins: admins, owners, granted: {} }, { id, isGuest });
  return { id, role, isGuest, isStranger };
}
