import { createHash, hkdfSync } from 'node:crypto';
import { join } from 'node:path';

import { BotError } from '../errors.ts';
import { newToken, type Random } from './clock.ts';
import type { Files } from './files.ts';
import { explained } from './unavailable.ts';

const SIZE_BYTES = 32;
const FILE = 'master.key';

/** The key that all others come from. */
export interface MasterKey {
  readonly bytes: Uint8Array;
  /** Says which key sealed something, and nothing about the key. */
  readonly id: string;
}

export interface MasterKeyDeps {
  readonly dir: string;
  readonly files: Files;
  readonly random: Random;
}

/**
 * The key from SIDEKEEPER_KEY, or else the one in the state folder, made when there is none. Throws CONFIG_INVALID for a value
 * that isn't 32 bytes and for a file that others may read.
 */
export async function loadMasterKey(deps: MasterKeyDeps, given: string | undefined): Promise<MasterKey> {
  if (given !== undefined) return parseMasterKey(given, 'SIDEKEEPER_KEY');
  const files = explained(deps.files);
  const path = join(deps.dir, FILE);
  if (!(await files.info(path))) await makeKeyFile({ ...deps, files }, path);
  const info = await files.info(path);
  if (info && (info.mode & 0o077) !== 0) throw tooOpen();
  return parseMasterKey((await files.read(path)) ?? '', FILE);
}

/** 32 bytes as base64 (also URL-safe, also without `=`) or hexadecimal. */
export function parseMasterKey(text: string, where: string): MasterKey {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return masterKey(Buffer.from(trimmed, 'hex'));
  const isBase64 = /^[\w+/-]{43}=?$/.test(trimmed);
  const bytes = Buffer.from(isBase64 ? trimmed : '', 'base64');
  if (bytes.length === SIZE_BYTES) return masterKey(bytes);
  throw new BotError(
    'CONFIG_INVALID',
    `${where} is not a key of 32 bytes in base64 or hexadecimal.`,
    'Make one with: openssl rand -base64 32',
  );
}

/** A key for one purpose; from it nobody gets to the master key or to the key of another purpose. */
export function deriveKey(bytes: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, 'sidekeeper', purpose, SIZE_BYTES));
}

function masterKey(bytes: Uint8Array): MasterKey {
  const id = createHash('sha256').update(deriveKey(bytes, 'key-id')).digest('hex').slice(0, 8);
  return { bytes, id };
}

/** Linked into place, so that of two first starts at once both end with the same key. */
async function makeKeyFile({ dir, files, random }: MasterKeyDeps, path: string): Promise<void> {
  await files.ensureFolder(dir);
  const temporary = `${path}.tmp-${newToken(random)}`;
  await files.create(temporary, `${Buffer.from(random(SIZE_BYTES)).toString('base64')}\n`);
  await files.link(temporary, path);
  await files.remove(temporary);
  await files.syncFolder(dir);
}

function tooOpen(): BotError {
  return new BotError(
    'CONFIG_INVALID',
    `Other users of this machine may read ${FILE} in the state folder.`,
    `Run chmod 600 on ${FILE}; if somebody may have read it, change the key as well.`,
  );
}
