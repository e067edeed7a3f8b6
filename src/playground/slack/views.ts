import { object, text } from './args.ts';
import { withIds } from './blocks.ts';
import type { Block, Json, View } from './model.ts';
import { nextId, nextTs, type Workspace } from './workspace.ts';

const STACK_DEPTH = 3;

/** Shows a modal to a person, in place of whatever modal was open. */
export function openView(workspace: Workspace, user: string, content: Json): View {
  clearStack(workspace, user);
  return place(workspace, user, content, null);
}

/** Puts a modal on top of the open one; null when three are open already. */
export function pushView(workspace: Workspace, user: string, content: Json): View | null {
  const stack = workspace.stacks.get(user) ?? [];
  return stack.length >= STACK_DEPTH ? null : place(workspace, user, content, stack.at(-1) ?? null);
}

/** Replaces what a view shows; its id stays, its hash changes. */
export function updateView(workspace: Workspace, view: View, content: Json): View {
  const blocks = withIds(workspace, blocksOf(content));
  const updated: View = { ...view, ...identity(content), hash: nextTs(workspace), content, blocks };
  workspace.views.set(view.id, updated);
  return updated;
}

/** Takes the top modal of a person away, or all of them. */
export function closeView(workspace: Workspace, user: string): void {
  const stack = workspace.stacks.get(user) ?? [];
  const top = stack.at(-1);
  if (top !== undefined) workspace.views.delete(top);
  workspace.stacks.set(user, stack.slice(0, -1));
}

export function clearStack(workspace: Workspace, user: string): void {
  for (const id of workspace.stacks.get(user) ?? []) workspace.views.delete(id);
  workspace.stacks.set(user, []);
}

/** The modal that a person has before them. */
export function topView(workspace: Workspace, user: string): View | undefined {
  const id = workspace.stacks.get(user)?.at(-1);
  return id === undefined ? undefined : workspace.views.get(id);
}

/** Shows a Home tab to a person. */
export function publishHome(workspace: Workspace, user: string, content: Json): View {
  const existing = homeOf(workspace, user);
  if (existing) return updateView(workspace, existing, content);
  const view = create(workspace, user, content, null);
  workspace.homes.set(user, view.id);
  return view;
}

export function homeOf(workspace: Workspace, user: string): View | undefined {
  const id = workspace.homes.get(user);
  return id === undefined ? undefined : workspace.views.get(id);
}

export const findByExternalId = (workspace: Workspace, id: string): View | undefined =>
  id === '' ? undefined : [...workspace.views.values()].find((view) => view.externalId === id);

/** A view as Slack's API and payloads show it. `values` is what the person filled in. */
export function viewJson(workspace: Workspace, view: View, values: Json = {}): Json {
  return {
    ...view.content,
    id: view.id,
    team_id: workspace.team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: text(view.content, 'private_metadata'),
    callback_id: view.callbackId,
    external_id: view.externalId,
    state: { values },
    hash: view.hash,
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: workspace.appId,
    bot_id: workspace.botId,
    app_installed_team_id: workspace.team.id,
  };
}

function place(workspace: Workspace, user: string, content: Json, previousId: string | null): View {
  const view = create(workspace, user, content, previousId);
  workspace.stacks.set(user, [...(workspace.stacks.get(user) ?? []), view.id]);
  return view;
}

function create(workspace: Workspace, user: string, content: Json, previousId: string | null): View {
  const id = nextId(workspace, 'V');
  const rootId = previousId === null ? id : (workspace.views.get(previousId)?.rootId ?? id);
  const view: View = {
    id,
    rootId,
    previousId,
    user,
    type: content['type'] === 'home' ? 'home' : 'modal',
    hash: nextTs(workspace),
    ...identity(content),
    content,
    blocks: withIds(workspace, blocksOf(content)),
  };
  workspace.views.set(id, view);
  return view;
}

const identity = (content: Json): Pick<View, 'callbackId' | 'externalId'> => ({
  callbackId: text(content, 'callback_id'),
  externalId: text(content, 'external_id'),
});

const blocksOf = (content: Json): readonly Block[] => {
  const blocks = content['blocks'];
  return Array.isArray(blocks) ? (blocks as readonly Block[]) : [];
};

/** The `view` argument of a method. */
export const readView = (args: Json): Json => object(args, 'view');
