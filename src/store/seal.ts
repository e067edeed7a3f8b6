import { createCipheriv, createDecipheriv } from 'node:crypto';

import { BotError } from '../errors.ts';
import type { Random } from './clock.ts';
import { deriveKey, type MasterKey } from './master-key.ts';

const FORMAT = 'sk1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a secret is for and whose it is. A sealed text opens for no other. */
export interface SealLabel {
  readonly purpose: string;
  readonly context: string;
}

/** AES-256-GCM under the key of the purpose: `sk1.<key id>.<nonce>.<text and tag>`. */
export function seal(master: MasterKey, random: Random, label: SealLabel, secret: Uint8Array): string {
  const nonce = Buffer.from(random(NONCE_BYTES));
  const cipher = createCipheriv('aes-256-gcm', deriveKey(master.bytes, `seal ${label.purpose}`), nonce);
  cipher.setAAD(associated(label));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return [FORMAT, master.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Throws CONFIG_INVALID when another master key sealed it, STORE_CORRUPT when it was changed or is somebody else's. */
export function unseal(master: MasterKey, label: SealLabel, text: string): Buffer {
  const [format, keyId, nonce = '', body = ''] = text.split('.');
  if (format !== FORMAT) throw changed();
  if (keyId !== master.id) throw otherKey();
  const sealed = Buffer.from(body, 'base64url');
  try {
    const key = deriveKey(master.bytes, `seal ${label.purpose}`);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(associated(label));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw changed({ cause });
  }
}

function associated({ purpose, context }: SealLabel): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, purpose, context]));
}

function otherKey(): BotError {
  return new BotError(
    'CONFIG_INVALID',
    'A stored secret was sealed with another master key.',
    'Set SIDEKEEPER_KEY to the key that the store was made with, or restore master.key in the state folder.',
  );
}

function changed(options?: ErrorOptions): BotError {
  return new BotError(
    'STORE_CORRUPT',
    'A stored secret is not what was sealed.',
    'Enter the secret again.',
    options,
  );
}
