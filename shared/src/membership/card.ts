/**
 * The rotating code on a member card. It is made on the phone, without a network, out of a secret
 * that the server handed out; it says nothing but the member number.
 * `M1.<memberNo>.<keyId>.<step base36>.<first 12 bytes of HMAC-SHA256, base64url>`
 */
export const cardLimits = {
  /** A code lives so long. */
  stepSeconds: 30,
  /** Steps before and after the current one still accepted: clocks of phones are off. */
  stepTolerance: 1,
  /** Bytes of the HMAC kept. */
  macBytes: 12,
} as const;

export interface CardCode {
  readonly memberNo: string;
  readonly keyId: string;
  readonly step: number;
  /** base64url, 16 characters. */
  readonly mac: string;
}

const codeShape = /^M1\.(\d{4,20})\.([A-Za-z0-9_-]{1,16})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{16})$/;

/** The step an instant (milliseconds since 1970) falls into. */
export function cardStepAt(atMs: number): number {
  return Math.floor(atMs / (cardLimits.stepSeconds * 1000));
}

/** Whole seconds until the code changes, 1…30. */
export function cardSecondsLeft(atMs: number): number {
  const intoStep = Math.floor(atMs / 1000) % cardLimits.stepSeconds;
  return cardLimits.stepSeconds - intoStep;
}

/** True at the instant at which the code is shown, and a step before and after. */
export function isCardStepGood(step: number, atMs: number): boolean {
  return Math.abs(step - cardStepAt(atMs)) <= cardLimits.stepTolerance;
}

/** What is signed: the same bytes on the phone and on the server. */
export function cardMessage(memberNo: string, keyId: string, step: number): string {
  return `${memberNo}.${keyId}.${step.toString(10)}`;
}

export function formatCardCode(code: CardCode): string {
  return `M1.${code.memberNo}.${code.keyId}.${code.step.toString(36)}.${code.mac}`;
}

/** Takes a scanned text apart; undefined when it is no card code. Does not verify. */
export function parseCardCode(text: string): CardCode | undefined {
  const match = codeShape.exec(text.trim());
  if (!match) return undefined;
  const [, memberNo = '', keyId = '', step36 = '', mac = ''] = match;
  return { memberNo, keyId, step: parseInt(step36, 36), mac };
}

/** '000102260158' → '0001 0226 0158', as on the card. */
export function formatMemberNo(memberNo: string): string {
  return memberNo.replace(/(\d{4})(?=\d)/g, '$1 ');
}
