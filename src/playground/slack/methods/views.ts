import { text } from '../args.ts';
import { viewProblems } from '../limits.ts';
import type { Json, Trigger, View } from '../model.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import { redeemTrigger } from '../triggers.ts';
import {
  findByExternalId,
  homeOf,
  openView,
  publishHome,
  pushView,
  readView,
  updateView,
  viewJson,
} from '../views.ts';
import type { Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';

export const viewMethods: readonly Method[] = [
  botMethod('views.open', 't4', [], open),
  botMethod('views.push', 't4', [], push),
  botMethod('views.update', 't4', [], update),
  botMethod('views.publish', 't4', [], publish),
];

function open(workspace: Workspace, args: Json): Outcome {
  const ready = prepare(workspace, args);
  if ('ok' in ready) return ready;
  return shown(workspace, openView(workspace, ready.trigger.user, ready.view));
}

function push(workspace: Workspace, args: Json): Outcome {
  const ready = prepare(workspace, args);
  if ('ok' in ready) return ready;
  if (ready.trigger.viewId === null) return refuse('not_found');
  const view = pushView(workspace, ready.trigger.user, ready.view);
  return view ? shown(workspace, view) : refuse('push_limit_reached');
}

function update(workspace: Workspace, args: Json): Outcome {
  const found =
    workspace.views.get(text(args, 'view_id')) ?? findByExternalId(workspace, text(args, 'external_id'));
  if (!found) return refuse('not_found');
  const view = readView(args);
  const problems = viewProblems(view, found.type);
  if (problems.length > 0) return refuse('invalid_arguments', problems);
  if (isStale(args, found)) return refuse('hash_conflict');
  return shown(workspace, updateView(workspace, found, view));
}

function publish(workspace: Workspace, args: Json): Outcome {
  const user = text(args, 'user_id');
  if (!workspace.setup.manifest.hasHome) return refuse('not_enabled');
  if (!workspace.people.has(user)) return refuse('user_not_found');
  const view = readView(args);
  const problems = viewProblems(view, 'home');
  if (problems.length > 0) return refuse('invalid_arguments', problems);
  const existing = homeOf(workspace, user);
  if (existing && isStale(args, existing)) return refuse('hash_conflict');
  return shown(workspace, publishHome(workspace, user, view));
}

/** Checks the view before the trigger is used up, as Slack does. */
function prepare(workspace: Workspace, args: Json): { trigger: Trigger; view: Json } | Outcome {
  const view = readView(args);
  const problems = viewProblems(view, 'modal');
  if (problems.length > 0) return refuse('invalid_arguments', problems);
  if (findByExternalId(workspace, text(view, 'external_id'))) return refuse('duplicate_external_id');
  const trigger = redeemTrigger(workspace, text(args, 'trigger_id') || text(args, 'interactivity_pointer'));
  return typeof trigger === 'string' ? refuse(trigger) : { trigger, view };
}

const isStale = (args: Json, view: View): boolean => {
  const hash = text(args, 'hash');
  return hash !== '' && hash !== view.hash;
};

const shown = (workspace: Workspace, view: View): Outcome => done({ view: viewJson(workspace, view) });
