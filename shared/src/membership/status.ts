import type { Tone } from '../tone.ts';
import { keysOf } from '../tone.ts';

/** A membership's states. `live` ones count for "at most one active membership a person". */
export const membershipStatuses = {
  active: { text: '会员', tone: 'done', live: true },
  transferring: { text: '会籍接转中', tone: 'waiting', live: true },
  retained: { text: '保留会籍', tone: 'info', live: true },
  lapsing: { text: '会籍待确认', tone: 'waiting', live: true },
  ended: { text: '会籍已终止', tone: 'closed', live: false },
} as const satisfies Record<string, { text: string; tone: Tone; live: boolean }>;

export type MembershipStatus = keyof typeof membershipStatuses;

export const membershipStatusCodes: readonly MembershipStatus[] = keysOf(membershipStatuses);
