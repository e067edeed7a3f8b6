import { createHmac } from 'node:crypto';

import type { Random } from './clock.ts';
import { deriveKey, type MasterKey } from './master-key.ts';
import { LOCAL_TEAM, type Scope, type Store } from './port.ts';
import { seal, unseal, type SealLabel } from './seal.ts';

/** What is kept secret with the master key, and what is only recognised again. */
export interface Keyring {
  /** HMAC-SHA-256, hexadecimal; the same for the same value as long as the store lives, whatever the master key. */
  readonly hash: (purpose: string, value: string) => string;
  readonly seal: (label: SealLabel, secret: string) => string;
  /** Throws CONFIG_INVALID when another master key sealed it, STORE_CORRUPT when it was changed or is somebody else's. */
  readonly open: (label: SealLabel, sealed: string) => string;
}

export interface KeyDeps {
  readonly store: Store;
  readonly random: Random;
}

interface Keys {
  /** Sealed with the master key; empty before the first use. */
  readonly pepper: string;
}

const KEYS: Scope<Keys> = {
  name: 'keys',
  version: 1,
  initial: { pepper: '' },
  parse: (stored) => stored as Keys,
};
const PEPPER: SealLabel = { purpose: 'pepper', context: LOCAL_TEAM };

/** Makes the pepper when there is none. Throws CONFIG_INVALID when the store belongs to another master key. */
export async function openKeyring(deps: KeyDeps, master: MasterKey): Promise<Keyring> {
  const sealed = await deps.store.transaction(LOCAL_TEAM, KEYS, (keys) => {
    if (keys.pepper !== '') return { result: keys.pepper };
    const pepper = seal(master, deps.random, PEPPER, deps.random(32));
    return { result: pepper, state: { pepper } };
  });
  return keyring(deps, master, unseal(master, PEPPER, sealed));
}

/**
 * Puts the store under another master key: hashes stay as they are. Whoever keeps sealed texts opens them with a keyring of
 * the old key and seals them with the one that this returns.
 */
export async function rotateMasterKey(deps: KeyDeps, from: MasterKey, to: MasterKey): Promise<Keyring> {
  await openKeyring(deps, from);
  const pepper = await deps.store.transaction(LOCAL_TEAM, KEYS, (keys) => {
    const opened = unseal(from, PEPPER, keys.pepper);
    return { result: opened, state: { pepper: seal(to, deps.random, PEPPER, opened) } };
  });
  return keyring(deps, to, pepper);
}

function keyring({ random }: KeyDeps, master: MasterKey, pepper: Uint8Array): Keyring {
  return {
    hash: (purpose, value) =>
      createHmac('sha256', deriveKey(pepper, `hash ${purpose}`))
        .update(value)
        .digest('hex'),
    seal: (label, secret) => seal(master, random, label, Buffer.from(secret)),
    open: (label, sealed) => unseal(master, label, sealed).toString('utf8'),
  };
}
