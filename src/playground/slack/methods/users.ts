import { text } from '../args.ts';
import type { Json, Person } from '../model.ts';
import { done, refuse } from '../outcome.ts';
import type { Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';
import { pageOf } from './page.ts';

export const userMethods: readonly Method[] = [
  botMethod('users.info', 't4', ['users:read'], (workspace, args) => {
    const person = workspace.people.get(text(args, 'user'));
    return person ? done({ user: personJson(workspace, person) }) : refuse('user_not_found');
  }),
  botMethod('users.list', 't2', ['users:read'], (workspace, args) => {
    const page = pageOf([...workspace.people.values()], args);
    if (page === 'invalid_cursor') return refuse(page);
    const members = page.items.map((person) => personJson(workspace, person));
    return done({ members, response_metadata: { next_cursor: page.nextCursor } });
  }),
];

/** A person as `users.info` describes them. */
function personJson(workspace: Workspace, person: Person): Json {
  const { standing } = person;
  return {
    id: person.id,
    team_id: standing === 'stranger' ? 'T0TALLGRAS' : workspace.team.id,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    tz: person.timeZone,
    tz_label: person.timeZone,
    tz_offset: 0,
    profile: { real_name: person.name, display_name: person.handle, title: person.title },
    is_owner: standing === 'owner',
    is_primary_owner: standing === 'owner',
    is_admin: standing === 'owner' || standing === 'admin',
    is_restricted: standing === 'guest',
    is_ultra_restricted: false,
    is_stranger: standing === 'stranger',
    is_bot: person.isBot,
    is_app_user: false,
    updated: 0,
  };
}
