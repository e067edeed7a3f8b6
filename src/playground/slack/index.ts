import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createActor } from './actor.ts';
import { DEFAULT_CHANNELS, DEFAULT_PEOPLE } from './cast.ts';
import { setMembership } from './channels.ts';
import { deliver } from './deliver.ts';
import { plainEvent } from './events.ts';
import { readManifest } from './manifest.ts';
import { createApiServer } from './server.ts';
import { signedHttp } from './signed-http.ts';
import type { Slack, SlackOptions } from './slack.ts';
import { attachSockets, type Sockets } from './sockets.ts';
import { channelOf, deliverAll, personOf, type Stage } from './stage.ts';
import { systemClock, waitFor } from './wait.ts';
import { announce, createWorkspace, resetWorkspace, type Workspace } from './workspace.ts';

export * from './cast.ts';
export type { Actor } from './actor.ts';
export { plainText } from './blocks.ts';
export type { Choices } from './choices.ts';
export type { Block, Clock, Delivery, Json, Message, View } from './model.ts';
export type { Slack, SlackOptions } from './slack.ts';

/** Starts a workspace on loopback that speaks Slack's Web API, Socket Mode and signed HTTP delivery. */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const workspace = createWorkspace({
    manifest: readManifest(options.manifest),
    people: options.people ?? DEFAULT_PEOPLE,
    channels: options.channels ?? DEFAULT_CHANNELS,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    hasRateLimits: options.hasRateLimits ?? false,
  });
  const route = { http: null as string | null };
  const carrier = () => (route.http === null ? sockets.carrier : signedHttp(workspace, route.http));
  const stage: Stage = { workspace, deliver: (parcel) => deliver(workspace, carrier(), parcel) };
  const server = createApiServer(stage);
  const sockets = attachSockets(workspace, server);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  workspace.address.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...credentials(workspace),
    ...hands(stage),
    ...eyes(workspace),
    deliverTo: (url) => void (route.http = url),
    isConnected: () => route.http !== null || sockets.count() > 0,
    socket: { count: sockets.count, refresh: sockets.refresh, cut: sockets.cut },
    close: () => close(server, sockets),
  };
}

function credentials(workspace: Workspace) {
  const { bot, app, signingSecret } = workspace.tokens;
  return { url: `${workspace.address.origin}/api/`, botToken: bot, appToken: app, signingSecret };
}

function hands(stage: Stage): Pick<Slack, 'as' | 'fail' | 'emit' | 'membership' | 'reset'> {
  const { workspace } = stage;
  return {
    as: (idOrHandle) => createActor(stage, personOf(workspace, idOrHandle)),
    fail: (method, fault) => {
      workspace.faults.set(method, [...(workspace.faults.get(method) ?? []), fault]);
    },
    emit: async (event) => {
      await deliverAll(stage, plainEvent(workspace, event));
    },
    membership: (idOrHandle, place, isIn) => {
      const person = personOf(workspace, idOrHandle);
      setMembership(workspace, channelOf(workspace, person, place), person.id, isIn);
      announce(workspace);
    },
    reset: () => resetWorkspace(workspace),
  };
}

function eyes(
  workspace: Workspace,
): Pick<Slack, 'workspace' | 'manifest' | 'calls' | 'deliveries' | 'waitFor' | 'onChange'> {
  return {
    workspace,
    manifest: workspace.setup.manifest,
    calls: workspace.calls,
    deliveries: workspace.deliveries,
    waitFor: (predicate, timeoutMs = 5000) => waitFor(workspace, predicate, timeoutMs),
    onChange: (listener) => {
      workspace.listeners.add(listener);
      return () => void workspace.listeners.delete(listener);
    },
  };
}

async function close(server: Server, sockets: Sockets): Promise<void> {
  sockets.close();
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
