import { cardProblemTexts, type CardProblem } from '@home/shared';
import {
  BooleanField,
  DayField,
  IdField,
  InstantField,
  IntField,
  TextField,
} from '../../http/fields';

export class CardDto {
  @IdField() membershipId!: string;
  @TextField({ description: 'Twelve digits' }) memberNo!: string;
  @TextField() name!: string;
  @BooleanField({ description: 'The real name was checked, online or face to face' })
  verified!: boolean;
  @TextField() organisationName!: string;
  @DayField() since!: string;
  @TextField({ example: '入会 2 年 3 个月' }) sinceText!: string;
  @TextField({ description: '32 bytes, base64url: what the phone makes codes with, offline' })
  secret!: string;
  @TextField({ max: 16 }) keyId!: string;
  @IntField({ min: 1 }) stepSeconds!: number;
  @InstantField({ description: 'Fetch the card again before' }) secretExpiresAt!: string;
  @InstantField({ description: 'For a phone whose clock is off' }) serverTime!: string;
}

export class VerifyCardDto {
  @TextField({ max: 200, description: 'What the QR code on the card says' }) code!: string;
}

export class CardVerdictDto {
  @BooleanField() valid!: boolean;
  @TextField({ nullable: true, description: 'Why not, and what to do; null when valid' })
  reasonText!: string | null;
  @TextField({ nullable: true }) nameMask!: string | null;
  @TextField({ nullable: true }) organisationName!: string | null;
  @TextField({ nullable: true }) memberNo!: string | null;
}

/** An invalid card says nothing about anybody. */
export function refuseCard(problem: CardProblem): CardVerdictDto {
  return {
    valid: false,
    reasonText: cardProblemTexts[problem],
    nameMask: null,
    organisationName: null,
    memberNo: null,
  };
}
