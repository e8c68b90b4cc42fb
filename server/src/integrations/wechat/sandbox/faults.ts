import { isObject } from '../wechat-transport';

export const FAULT_MODES = ['ok', 'slow', 'down', 'malformed', 'error'] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

export interface Fault {
  mode: FaultMode;
  /** Absent: every path. */
  path?: string;
  /** For `error`; -1 when absent. */
  errcode?: number;
  /** For `slow`. */
  delayMs?: number;
  /** How many requests it lasts; absent: until told otherwise. */
  times?: number;
}

/** How the sandbox misbehaves, by path. */
export class SandboxFaults {
  private readonly faults = new Map<string, Fault>();

  /** `ok` without a path ends all misbehaviour. */
  set(fault: Fault): void {
    if (fault.mode === 'ok' && fault.path === undefined) this.faults.clear();
    else this.faults.set(fault.path ?? '*', { ...fault });
  }

  /** The fault for this request, which counts as one of its times. */
  take(path: string): Fault {
    const key = this.faults.has(path) ? path : '*';
    const fault = this.faults.get(key);
    if (!fault) return { mode: 'ok' };
    if (fault.times !== undefined) {
      fault.times -= 1;
      if (fault.times <= 0) this.faults.delete(key);
    }
    return fault;
  }
}

/** A fault as told over HTTP; null when it is not one. */
export function readFault(body: unknown): Fault | null {
  if (!isObject(body)) return null;
  const { path, errcode, delayMs, times } = body;
  const mode = FAULT_MODES.find((name) => name === body.mode);
  if (!mode) return null;
  if (path !== undefined && typeof path !== 'string') return null;
  const numbers = [errcode, delayMs, times];
  if (numbers.some((n) => n !== undefined && !Number.isInteger(n))) return null;
  return {
    mode,
    ...(path !== undefined && { path }),
    ...(typeof errcode === 'number' && { errcode }),
    ...(typeof delayMs === 'number' && { delayMs }),
    ...(typeof times === 'number' && { times }),
  };
}
