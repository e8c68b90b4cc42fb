import {
  activityLimits,
  activityModeTexts,
  activityStatuses,
  activityAudienceTexts,
  drawLimits,
  formFieldTexts,
  formLimits,
  keysOf,
  waitingRoomLimits,
  type ActivityMode,
  type ActivityStatus,
  type ActivityAudience,
  type FormFieldKind,
  type Tone,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import { PageQuery } from '../../http/page.dto';
import { RatingSummaryDto } from '../../http/rating.dto';
import type { OfficeAction } from './activities.rules';

export const tones = [
  'waiting',
  'done',
  'info',
  'overdue',
  'closed',
] as const satisfies readonly Tone[];
const officeActionNames = ['edit', 'publish', 'resize', 'close', 'cancel'] as const;

export class FormFieldDto {
  @TextField({ max: 20, pattern: /^[a-z][a-z0-9_]*$/, message: '用小写字母、数字和下划线' })
  key!: string;
  @TextField({ max: formLimits.labelLength }) label!: string;
  @ChoiceField(keysOf(formFieldTexts)) kind!: FormFieldKind;
  @BooleanField() required!: boolean;
  @TextListField({ max: formLimits.options, maxLength: 30, description: 'For `choice`; else none' })
  options!: string[];
}

export class DrawRuleDto {
  @TextField({
    max: drawLimits.programmeLength,
    pattern: /^[a-z][a-z0-9_]*$/,
    message: '用小写字母、数字和下划线',
    description: 'Activities of one kind: wins and losses are counted within it',
  })
  programme!: string;
  @IntField({ max: drawLimits.days }) excludeWonWithinDays!: number;
  @BooleanField() excludeBarred!: boolean;
  @IntField({ max: drawLimits.days }) secondTicketAfterLosingDays!: number;
}

export class ActivityPlanDto {
  @TextField({ max: activityLimits.titleLength }) title!: string;
  @TextField({ min: 0, max: activityLimits.introLength }) intro!: string;
  @InstantField() startsAt!: string;
  @InstantField() endsAt!: string;
  @IdField({ nullable: true }) venueId!: string | null;
  @TextField({ min: 0, max: activityLimits.placeLength }) place!: string;
  @NumberField({ min: -90, max: 90, nullable: true }) latitude!: number | null;
  @NumberField({ min: -180, max: 180, nullable: true }) longitude!: number | null;
  @ChoiceField(keysOf(activityAudienceTexts)) audience!: ActivityAudience;
  @TextListField({
    max: activityLimits.organisations,
    pattern: /^[1-9]\d{0,8}$/,
    description: 'Unions whose members may come, for that audience',
  })
  unions!: string[];
  @IntField({ min: 1, max: activityLimits.capacity }) capacity!: number;
  @IntField({ max: activityLimits.feeFen, description: 'Recorded, not charged' }) feeFen!: number;
  @ListField(() => FormFieldDto, { max: activityLimits.formFields }) form!: FormFieldDto[];
  @InstantField() signUpFrom!: string;
  @InstantField({ description: 'Of a draw: also when it is drawn' }) signUpTo!: string;
  @ChoiceField(keysOf(activityModeTexts)) mode!: ActivityMode;
  @IntField({
    min: activityLimits.holdMinutes.least,
    max: activityLimits.holdMinutes.most,
    description: 'How long a freed place is held for the next in line; nights do not count',
  })
  holdMinutes!: number;
  @ObjectField(() => DrawRuleDto, { nullable: true }) rule!: DrawRuleDto | null;
}

export class DraftActivityDto extends ActivityPlanDto {
  @IdField({ description: 'The organiser' }) organisationId!: string;
}

const revision = {
  max: 16,
  pattern: /^[0-9a-f]+$/,
  message: '请刷新再试',
  optional: true,
  description: 'Of the draft as it was read; refused when somebody changed it since',
} as const;

export class EditActivityDto extends ActivityPlanDto {
  @TextField(revision) revision?: string;
}

export class PublishActivityDto {
  @TextField(revision) revision?: string;
  @BooleanField({ description: 'People queue in a waiting room as sign-up opens' })
  waitingRoom!: boolean;
  @IntField({
    optional: true,
    min: waitingRoomLimits.ratePerSecond.least,
    max: waitingRoomLimits.ratePerSecond.most,
  })
  ratePerSecond?: number;
  @IntField({
    optional: true,
    min: waitingRoomLimits.lastsMinutes.least,
    max: waitingRoomLimits.lastsMinutes.most,
  })
  roomMinutes?: number;
}

export class ResizeActivityDto {
  @IntField({ min: 1, max: activityLimits.capacity }) capacity!: number;
}

export class ReasonDto {
  @TextField({ max: activityLimits.reasonLength, description: 'Read by those it concerns' })
  reason!: string;
}

export class ActivitiesQuery extends PageQuery {
  @IdField({ optional: true, description: "In this home's venues, or held by its union" })
  homeId?: string;
}

export class ActivityCardDto {
  @IdField() id!: string;
  @TextField() title!: string;
  @ChoiceField(keysOf(activityStatuses)) status!: ActivityStatus;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField({ max: 80 }) organiserName!: string;
  @InstantField() startsAt!: string;
  @InstantField() endsAt!: string;
  @TextField({ min: 0 }) place!: string;
  @NumberField({ min: -90, max: 90, nullable: true }) latitude!: number | null;
  @NumberField({ min: -180, max: 180, nullable: true }) longitude!: number | null;
  @TextField({ nullable: true, max: 32, description: 'The name of its first photo' })
  photo!: string | null;
  @ChoiceField(keysOf(activityModeTexts)) mode!: ActivityMode;
  @TextField() modeText!: string;
  @TextField() audienceText!: string;
  @IntField() capacity!: number;
  @IntField({ description: 'Places nobody has or is offered' }) free!: number;
  @IntField({ description: 'In line, or in the draw' }) waiting!: number;
  @IntField() feeFen!: number;
  @InstantField() signUpFrom!: string;
  @InstantField() signUpTo!: string;
}

export class ActivityCardsDto {
  @ListField(() => ActivityCardDto) items!: ActivityCardDto[];
  @TextField({ nullable: true, max: 120 }) nextCursor!: string | null;
}

export class ManagedActivityDto extends ActivityCardDto {
  @ObjectField(() => ActivityPlanDto) plan!: ActivityPlanDto;
  @TextField({ max: 16, description: 'Goes along with an edit and with publishing' })
  revision!: string;
  @TextListField({ description: 'Unions whose members may come, when only they may' })
  unionNames!: string[];
  @IdField() organisationId!: string;
  @IntField({ description: 'With a place, in line or in the draw: told when it is called off' })
  concerned!: number;
  @ObjectField(() => RatingSummaryDto) rating!: RatingSummaryDto;
  @TextListField({ choices: officeActionNames }) actions!: OfficeAction[];
}

export class ManagedActivitiesDto {
  @ListField(() => ActivityCardDto) items!: ActivityCardDto[];
}
