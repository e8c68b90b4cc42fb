import {
  audienceTexts,
  keysOf,
  lateCancelTexts,
  resourceKindTexts,
  venueLimits,
  type Audience,
  type LateCancel,
  type ResourceKind,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import { RatingSummaryDto } from '../../http/rating.dto';

export class OpeningLineDto {
  @TextField({ max: 20, pattern: /^[1-7][1-7,-]*$/, message: '星期要写成 1-7 或 1,3-5 这样' })
  days!: string;
  @TextField({ min: 5, max: 5, pattern: /^\d\d:\d\d$/, message: '时间要写成 08:00 这样' })
  opens!: string;
  @TextField({ min: 5, max: 5, pattern: /^\d\d:\d\d$/, message: '时间要写成 22:00 这样' })
  closes!: string;
}

export class CreditRuleDto {
  @IntField({ max: 20 }) count!: number;
  @IntField({ max: 1095 }) withinDays!: number;
  @IntField({ max: 1095 }) barDays!: number;
}

export class BookingRulesDto {
  @IntField({ max: 60 }) horizonDays!: number;
  @TextField({ min: 5, max: 5 }) opensAt!: string;
  @IntField({ max: 1440 }) slotMinutes!: number;
  @IntField({ max: 96 }) maxSlots!: number;
  @IntField({ max: 500, nullable: true }) perPersonDay!: number | null;
  @IntField({ max: 500, nullable: true }) perPersonWeek!: number | null;
  @IntField({ max: 500, nullable: true }) perUnionDay!: number | null;
  @TextListField({ choices: keysOf(audienceTexts), min: 1, max: 3 }) audience!: Audience[];
  @IntField({ max: 10_080 }) cancelUntilMinutes!: number;
  @ChoiceField(keysOf(lateCancelTexts)) lateCancel!: LateCancel;
  @IntField({ max: 1440 }) arriveByMinutes!: number;
  @ObjectField(() => CreditRuleDto, { nullable: true }) credit!: CreditRuleDto | null;
  @IntField({ max: 100 }) companions!: number;
  @BooleanField() approval!: boolean;
  @IntField({ max: 52 }) seriesWeeks!: number;
}

export class CreateVenueDto {
  @IdField() organisationId!: string;
  @IdField({ optional: true }) homeId?: string;
  @TextField({ max: venueLimits.nameLength }) name!: string;
  @TextField({ max: venueLimits.addressLength }) address!: string;
  @NumberField({ min: -90, max: 90 }) latitude!: number;
  @NumberField({ min: -180, max: 180 }) longitude!: number;
  @TextField({ max: venueLimits.rulesLength, description: 'Rules in plain words' })
  rulesText!: string;
  @TextField({ max: venueLimits.phoneLength }) phone!: string;
  @ListField(() => OpeningLineDto, { max: venueLimits.hoursLines }) hours!: OpeningLineDto[];
  @ObjectField(() => BookingRulesDto) rules!: BookingRulesDto;
}

export class AddResourceDto {
  @TextField({ max: venueLimits.resourceNameLength }) name!: string;
  @ChoiceField(keysOf(resourceKindTexts)) kind!: ResourceKind;
  @IntField({ min: 1, max: venueLimits.capacity }) capacity!: number;
}

export class SetHoursDto {
  @IdField({ optional: true, description: 'Of one resource only' }) resourceId?: string;
  @ListField(() => OpeningLineDto, { max: venueLimits.hoursLines }) hours!: OpeningLineDto[];
  @ListField(() => OpeningLineDto, {
    max: venueLimits.hoursLines,
    description: 'The part that is kept for members',
  })
  publicGood!: OpeningLineDto[];
  @DayField() from!: string;
  @DayField({ optional: true, description: 'Last day: makes it an exception (holidays)' })
  to?: string;
  @TextField({ optional: true, max: venueLimits.reasonLength }) reason?: string;
}

export class SetRulesDto {
  @IdField({ optional: true, description: 'For one resource only' }) resourceId?: string;
  @ObjectField(() => BookingRulesDto) rules!: BookingRulesDto;
  @DayField() from!: string;
}

export class MoveVenueDto {
  @IdField({ nullable: true, description: 'The home it is put into; null: none' })
  homeId!: string | null;
  @IdField({ nullable: true, description: 'Where it was when it was looked at' })
  from!: string | null;
}

export class EndOwnRulesDto {
  @DayField({ description: "The first day by the venue's rules" }) from!: string;
}

export class ResourceDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() kindText!: string;
  @IntField() capacity!: number;
}

export class VenueListItemDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @TextField() organisationName!: string;
  @NumberField({ min: -90, max: 90 }) latitude!: number;
  @NumberField({ min: -180, max: 180 }) longitude!: number;
  @IntField({ nullable: true, description: 'Metres from the place asked for' })
  distance!: number | null;
  @TextField({ max: 200, description: 'What can be booked, in words' }) offersText!: string;
  @ObjectField(() => RatingSummaryDto) rating!: RatingSummaryDto;
  @TextField({ nullable: true, description: 'The name of its first photo' }) photo!: string | null;
}

export class VenuesDto {
  @ListField(() => VenueListItemDto, { max: 500 }) items!: VenueListItemDto[];
}

export class VenueDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @IdField({ nullable: true }) homeId!: string | null;
  @NumberField({ min: -90, max: 90 }) latitude!: number;
  @NumberField({ min: -180, max: 180 }) longitude!: number;
  @TextListField() photos!: string[];
  @TextField({ max: venueLimits.rulesLength }) rulesText!: string;
  @TextListField({ description: 'The booking rules, a sentence a line' }) rules!: string[];
  @TextField() phone!: string;
  @TextField() hoursText!: string;
  @ObjectField(() => RatingSummaryDto) rating!: RatingSummaryDto;
  @ListField(() => ResourceDto) resources!: ResourceDto[];
}

export class CreatedDto {
  @IdField() id!: string;
}
