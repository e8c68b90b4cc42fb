import { keysOf, slotStateTexts, venueLimits, type SlotState } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  QueryNumberField,
  TextField,
  TextListField,
} from '../../http/fields';

export class AvailabilityQuery {
  @DayField({ optional: true, description: 'Today when absent' }) day?: string;
  @QueryNumberField({ min: 1, max: 7, optional: true, description: 'Days in a row, 1 when absent' })
  days?: number;
}

export class SlotDto {
  @InstantField() startsAt!: string;
  @InstantField() endsAt!: string;
  @TextField({ description: '17:00, in Shanghai' }) startText!: string;
  @ChoiceField(keysOf(slotStateTexts)) state!: SlotState;
  @TextField({ description: 'The word in the cell: 可约, 满, or why it is shut' })
  stateText!: string;
  @IntField({ description: 'Places left' }) left!: number;
  @BooleanField({ description: 'Kept for members' }) isPublicGood!: boolean;
  @IntField({ description: 'How many are in line for it' }) waiting!: number;
  @BooleanField({ description: 'The viewer is in line for it' }) isWaiting!: boolean;
  @BooleanField({ description: 'One may get in line' }) canWait!: boolean;
}

export class ResourceDayDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() kindText!: string;
  @IntField() capacity!: number;
  @IntField({ description: 'Slots in a row in one booking' }) maxSlots!: number;
  @IntField({ description: 'Weeks that a recurring booking may span; 0: none' })
  seriesWeeks!: number;
  @TextListField({ description: 'The rules that hold that day, a sentence a line' })
  rules!: string[];
  @InstantField({ nullable: true, description: 'When the day opens; null: it has' })
  opensAt!: string | null;
  @ListField(() => SlotDto, { max: 100 }) slots!: SlotDto[];
}

export class VenueDayDto {
  @DayField() day!: string;
  @ListField(() => ResourceDayDto) resources!: ResourceDayDto[];
}

export class StripDayDto {
  @DayField() day!: string;
  @TextField({ description: '今天, 明天, 周二' }) nameText!: string;
  @TextField({ description: 'The date in the month' }) dateText!: string;
  @TextField({ min: 0, description: '周一, 08:00 开 or 未开' }) stateText!: string;
  @BooleanField() isOpen!: boolean;
}

export class AvailabilityDto {
  @IdField() venueId!: string;
  @TextField() venueName!: string;
  @ListField(() => StripDayDto, { max: venueLimits.shownDays }) strip!: StripDayDto[];
  @ListField(() => VenueDayDto, { max: 7 }) days!: VenueDayDto[];
  @InstantField({ description: 'For the countdown' }) serverTime!: string;
}
