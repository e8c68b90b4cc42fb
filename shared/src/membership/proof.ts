import type { Day } from '../time.ts';

/**
 * The code on a proof of membership: `P1.<member number>.<day, without dashes>.<mac, 16 base64url>`. It says nothing but
 * the number; whoever checks it learns only whether it was made here and is still true.
 */
export interface ProofCode {
  readonly memberNo: string;
  /** The day the proof was made, 'YYYY-MM-DD'. */
  readonly madeOn: Day;
  readonly mac: string;
}

const proofShape = /^P1\.(\d{12})\.(\d{4})(\d{2})(\d{2})\.([A-Za-z0-9_-]{16})$/;

/** Bytes of the HMAC kept. */
export const proofMacBytes = 12;

export const proofMessage = (memberNo: string, madeOn: Day): string => `${memberNo}.${madeOn}`;

export const formatProofCode = ({ memberNo, madeOn, mac }: ProofCode): string =>
  `P1.${memberNo}.${madeOn.replaceAll('-', '')}.${mac}`;

/** Takes a code apart; undefined when it is none. Does not verify. */
export function parseProofCode(text: string): ProofCode | undefined {
  const match = proofShape.exec(text.trim());
  if (!match) return undefined;
  const [, memberNo = '', year = '', month = '', date = '', mac = ''] = match;
  return { memberNo, madeOn: `${year}-${month}-${date}`, mac };
}
