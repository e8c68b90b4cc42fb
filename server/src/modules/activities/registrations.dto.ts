import {
  activityLimits,
  checkInWayTexts,
  formLimits,
  keysOf,
  registrationStatuses,
  type CheckInWay,
  type RegistrationStatus,
  type Tone,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import { PageQuery } from '../../http/page.dto';
import { RatingSummaryDto } from '../../http/rating.dto';
import { CameCountsDto } from '../bookings/bookings.public';
import { ActivityCardDto, FormFieldDto, tones } from './activities.dto';
import type { OwnAction, SignUpAction } from './activities.rules';

const ownActionNames = ['cancel', 'accept', 'decline', 'leave', 'rate'] as const;
const signUpActionNames = ['remove'] as const;

export class FormAnswerDto {
  @TextField({ max: 20, pattern: /^[a-z][a-z0-9_]*$/ }) key!: string;
  @TextField({ max: formLimits.answerLength }) value!: string;
}

export class SignUpDto {
  @ListField(() => FormAnswerDto, { max: activityLimits.formFields }) answers!: FormAnswerDto[];
  @TextField({
    optional: true,
    max: 60,
    pattern: /^\d{10}\.[A-Za-z0-9_-]+$/,
    message: '排队凭证不对，请重新排队',
    description: 'What the waiting room gave, while it is on',
  })
  admission?: string;
}

export class SignedUpDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(registrationStatuses)) status!: RegistrationStatus;
  @TextField() statusText!: string;
  @IntField({ nullable: true, description: 'The public number in a draw' }) number!: number | null;
}

export class OwnRegistrationDto {
  @IdField() id!: string;
  @IdField() activityId!: string;
  @ChoiceField(keysOf(registrationStatuses)) status!: RegistrationStatus;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @IntField({ nullable: true, description: 'The public number in a draw' }) number!: number | null;
  @IdField({ nullable: true, description: 'For POST /waitlist/{id}/accept and so on' })
  waitlistId!: string | null;
  @IntField({ nullable: true, description: 'How many wait before' }) ahead!: number | null;
  @InstantField({ nullable: true, description: 'Until when a place is held' }) holdUntil!:
    string | null;
  @IntField({ nullable: true, min: 1, max: 5 }) rating!: number | null;
  @InstantField() openedAt!: string;
  @TextListField({ choices: ownActionNames }) actions!: OwnAction[];
}

export class ListedActivityRegistrationDto extends OwnRegistrationDto {
  @ObjectField(() => ActivityCardDto) activity!: ActivityCardDto;
}

export class OwnRegistrationsDto {
  @ListField(() => ListedActivityRegistrationDto) items!: ListedActivityRegistrationDto[];
}

export class DrawSummaryDto {
  @TextField({ min: 64, max: 64, description: 'SHA-256 of the seed, public from the beginning' })
  seedHash!: string;
  @InstantField() drawsAt!: string;
  @InstantField({ nullable: true, description: 'When the result and the seed became public' })
  revealedAt!: string | null;
  @TextListField({ description: 'The rule in words' }) lines!: string[];
}

export class ActivityDto extends ActivityCardDto {
  @TextField({ min: 0, max: activityLimits.introLength }) intro!: string;
  @IdField({ nullable: true }) venueId!: string | null;
  @TextListField() photos!: string[];
  @TextListField({ description: 'Unions whose members may come, when only they may' })
  unionNames!: string[];
  @ListField(() => FormFieldDto) form!: FormFieldDto[];
  @ObjectField(() => DrawSummaryDto, { nullable: true }) draw!: DrawSummaryDto | null;
  @ObjectField(() => RatingSummaryDto) rating!: RatingSummaryDto;
  @ObjectField(() => OwnRegistrationDto, { nullable: true }) mine!: OwnRegistrationDto | null;
  @TextField({ nullable: true, description: 'Why one cannot sign up now; null: one can' })
  signUpBlockedText!: string | null;
  @InstantField({ description: 'The server’s clock, for the countdown' }) now!: string;
}

export class RateDto {
  @IntField({ min: 1, max: 5 }) rating!: number;
  @TextField({ optional: true, max: activityLimits.ratingTextLength }) text?: string;
}

export class SignUpsQuery extends PageQuery {
  @TextField({
    optional: true,
    max: 60,
    description: 'A whole name, the last four digits of a phone, or a number in the draw',
  })
  q?: string;
}

export class SignUpRowDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(registrationStatuses)) status!: RegistrationStatus;
  @TextField() statusText!: string;
  @TextField({ description: 'Masked; a guest has none' }) nameMask!: string;
  @TextField({ nullable: true }) phoneMask!: string | null;
  @IntField({ nullable: true }) number!: number | null;
  @ListField(() => FormAnswerDto) answers!: FormAnswerDto[];
  @ChoiceField(keysOf(checkInWayTexts), { nullable: true }) checkedInBy!: CheckInWay | null;
  @IntField({ nullable: true, min: 1, max: 5 }) rating!: number | null;
  @TextField({ nullable: true }) ratingText!: string | null;
  @InstantField() openedAt!: string;
  @TextListField({ choices: signUpActionNames }) actions!: SignUpAction[];
}

export class SignUpRowsDto {
  @ListField(() => SignUpRowDto) items!: SignUpRowDto[];
  @TextField({ nullable: true, max: 120 }) nextCursor!: string | null;
}

/** Somebody who is expected, as the keeper's phone keeps it. */
export class ExpectedDto {
  @IdField() id!: string;
  @TextField({ description: 'Masked; a guest has none' }) nameMask!: string;
  @TextField({ nullable: true }) phoneMask!: string | null;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @ChoiceField(keysOf(checkInWayTexts), { nullable: true }) checkedInBy!: CheckInWay | null;
  @BooleanField({ description: 'Taken without a network and written down later' }) isLate!: boolean;
  @BooleanField({ description: 'Has not come yet and may be let in' }) isAwaited!: boolean;
}

/** An activity whose door somebody keeps. */
export class KeptActivityDto {
  @IdField() id!: string;
  @TextField() title!: string;
  @TextField() whenText!: string;
  @TextField() place!: string;
  @InstantField() letInFrom!: string;
  @InstantField() letInUntil!: string;
}

export class KeptActivitiesDto {
  @ListField(() => KeptActivityDto) items!: KeptActivityDto[];
}

export class DoorListDto {
  @ObjectField(() => KeptActivityDto) activity!: KeptActivityDto;
  @ObjectField(() => CameCountsDto) came!: CameCountsDto;
  @IntField({ description: 'How many are expected in all' }) expected!: number;
  @ListField(() => ExpectedDto, { max: activityLimits.doorList }) items!: ExpectedDto[];
  @InstantField() serverTime!: string;
}

export class ActivityCheckInDto {
  @TextField({ optional: true, max: 200, description: 'What the member’s card shows' })
  cardCode?: string;
  @IdField({ optional: true, description: 'By hand: which registration' }) registrationId?: string;
  @TextField({ optional: true, max: activityLimits.reasonLength, description: 'By hand: why' })
  reason?: string;
  @InstantField({ optional: true, description: 'When a phone without a network took it' })
  takenAt?: string;
}

export class CheckedInDto {
  @IdField() registrationId!: string;
  @TextField() nameMask!: string;
  @ChoiceField(keysOf(checkInWayTexts)) by!: CheckInWay;
  @BooleanField({ description: 'Taken without a network and written down later' }) isLate!: boolean;
}
