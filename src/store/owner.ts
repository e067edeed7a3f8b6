import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

export interface ProcessInfo {
  readonly pid: number;
  /** The same for two processes only if each can see whether the other lives. */
  readonly host: string;
  readonly isAlive: (pid: number) => boolean;
}

export const thisProcess: ProcessInfo = {
  pid: process.pid,
  host: `${hostname()}/${processNamespace()}`,
  isAlive: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      // EPERM: it lives, under another user.
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};

export function ownerText(owner: Owner): string {
  return JSON.stringify(owner);
}

/** Undefined for what isn't, or isn't yet, the file of an owner. */
export function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const { pid, host, token } = JSON.parse(text ?? '') as Partial<Owner>;
    return pid === undefined || host === undefined || token === undefined ? undefined : { pid, host, token };
  } catch {
    return undefined;
  }
}

/** Containers may share a host name but not their process numbers. Empty where the system has no such thing. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
