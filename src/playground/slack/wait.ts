import { misuse } from './misuse.ts';
import type { Clock } from './model.ts';
import type { Workspace } from './workspace.ts';

/** The running clock. Its timers don't keep the process alive. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves with the first truthy value of the predicate, checked now and at every change of the workspace. */
export function waitFor<Value>(
  workspace: Workspace,
  predicate: () => Value | undefined | null | false,
  timeoutMs: number,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      workspace.listeners.delete(check);
    };
    const check = (): void => {
      const value = predicate();
      if (value === undefined || value === null || value === false) return;
      stop();
      resolve(value);
    };
    const timer = setTimeout(() => {
      stop();
      reject(misuse(`It did not happen within ${timeoutMs} ms. ${recent(workspace)}`));
    }, timeoutMs);
    workspace.listeners.add(check);
    check();
  });
}

/** The last calls and deliveries by name, so that a failed wait explains itself. */
function recent(workspace: Workspace): string {
  const calls = workspace.calls.slice(-6).map((call) => `${call.method} ${call.error ?? call.status}`);
  const sent = workspace.deliveries.slice(-6).map((delivery) => `${delivery.what} ${delivery.outcome}`);
  return `Last deliveries: ${sent.join(', ') || 'none'}; last calls: ${calls.join(', ') || 'none'}.`;
}
