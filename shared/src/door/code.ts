/**
 * The rotating code at a door. The keeper's phone makes it, without a network, out of a secret that the server handed out
 * for this phone, this door and this evening; it says nothing of anybody.
 * `D1.<door id without dashes>.<step base36>.<first 12 bytes of HMAC-SHA256, base64url>`
 */
export const doorCodeLimits = {
  /** A code lives so long. */
  stepSeconds: 20,
  /** Steps before and after the current one still accepted: clocks of phones are off. */
  stepTolerance: 1,
  /** Bytes of the HMAC kept. */
  macBytes: 12,
  /** A phone shows codes for so long; then the door is opened anew. */
  validHours: 12,
} as const;

export interface DoorCode {
  /** A UUID. */
  readonly doorId: string;
  readonly step: number;
  /** base64url, 16 characters. */
  readonly mac: string;
}

const codeShape = /^D1\.([0-9a-f]{32})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{16})$/;
const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The step an instant (milliseconds since 1970) falls into. */
export function doorStepAt(atMs: number): number {
  return Math.floor(atMs / (doorCodeLimits.stepSeconds * 1000));
}

/** Whole seconds until the code changes, 1…20. */
export function doorSecondsLeft(atMs: number): number {
  return doorCodeLimits.stepSeconds - (Math.floor(atMs / 1000) % doorCodeLimits.stepSeconds);
}

/** What is signed: the same bytes on the phone and on the server. */
export function doorMessage(doorId: string, step: number): string {
  return `${doorId}.${step.toString(10)}`;
}

export function formatDoorCode({ doorId, step, mac }: DoorCode): string {
  return `D1.${doorId.replace(/-/g, '')}.${step.toString(36)}.${mac}`;
}

/** Takes a scanned text apart; undefined when it is no door code. Does not verify. */
export function parseDoorCode(text: string): DoorCode | undefined {
  const match = codeShape.exec(text.trim());
  if (!match) return undefined;
  const [, hex = '', step36 = '', mac = ''] = match;
  return { doorId: hex.replace(groups, '$1-$2-$3-$4-$5'), step: parseInt(step36, 36), mac };
}

/** True at the instant at which the code is shown, and a step before and after. */
export function isDoorStepGood(step: number, atMs: number): boolean {
  return Math.abs(step - doorStepAt(atMs)) <= doorCodeLimits.stepTolerance;
}
