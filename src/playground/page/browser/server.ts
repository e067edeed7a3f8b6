import type { Act, ActResult, Snapshot } from '../model.ts';
import type { TourStop, TourStep } from '../tour-model.ts';
import type { Here } from './screen.ts';

const OFFLINE: ActResult = { ok: false, problem: 'The playground does not answer. Is it still running?' };

/** What the person sees; `unknown` when they can't see that place, `offline` when nothing answers. */
export async function fetchSnapshot({ as, place }: Here): Promise<Snapshot | 'unknown' | 'offline'> {
  try {
    const response = await fetch(`/snapshot?${new URLSearchParams({ as, place }).toString()}`);
    return response.ok ? ((await response.json()) as Snapshot) : 'unknown';
  } catch {
    return 'offline';
  }
}

async function post<Result>(path: string, body: object): Promise<Result | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Result;
  } catch {
    return undefined;
  }
}

export const sendAct = async (as: string, act: Act): Promise<ActResult> =>
  (await post<ActResult>(`/act?${new URLSearchParams({ as }).toString()}`, act)) ?? OFFLINE;

export const resetWorkspace = async (): Promise<ActResult> =>
  (await post<ActResult>('/reset', {})) ?? OFFLINE;

export async function fetchTour(): Promise<readonly TourStep[]> {
  const response = await fetch('/tour');
  return ((await response.json()) as { readonly steps: readonly TourStep[] }).steps;
}

export const runTourStep = (id: string): Promise<TourStop | undefined> =>
  post<TourStop>(`/tour?${new URLSearchParams({ step: id }).toString()}`, {});

/** Calls back at every change, and when the connection goes or comes back. */
export function watchChanges(onChange: () => void): void {
  const source = new EventSource('/changes');
  source.addEventListener('message', onChange);
  source.addEventListener('error', onChange);
}
