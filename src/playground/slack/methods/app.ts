import { list } from '../args.ts';
import { blockProblems } from '../limits.ts';
import { done, refuse } from '../outcome.ts';
import { nextId } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';

/** What an app asks about itself, and where it gets the address of its WebSocket. */
export const appMethods: readonly Method[] = [
  botMethod('auth.test', 'none', [], (workspace) =>
    done({
      url: `https://${workspace.team.domain}.example/`,
      team: workspace.team.name,
      team_id: workspace.team.id,
      user: workspace.setup.manifest.botHandle,
      user_id: workspace.botUser,
      bot_id: workspace.botId,
      is_enterprise_install: false,
    }),
  ),
  {
    ...botMethod('blocks.validate', 't4', [], (_workspace, args) => {
      const problems = blockProblems(list(args, 'blocks'));
      return problems.length === 0 ? done() : refuse('invalid_blocks', problems);
    }),
    token: 'any',
  },
  {
    ...botMethod('apps.connections.open', 'none', [], (workspace) => {
      const ticket = nextId(workspace, 'W');
      workspace.tickets.add(ticket);
      return done({ url: `${workspace.address.origin.replace('http', 'ws')}/link/?ticket=${ticket}` });
    }),
    token: 'app',
  },
];
