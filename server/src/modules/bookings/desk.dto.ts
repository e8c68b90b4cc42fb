import {
  bookingLimits,
  checkInWayTexts,
  keysOf,
  type CameCounts,
  type CheckInWay,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextListField,
} from '../../http/fields';
import { BookedItemDto } from './bookings.dto';

/** Who has come, by the way; `late` counts over all of them. */
export class CameCountsDto implements CameCounts {
  @IntField() card!: number;
  @IntField() code!: number;
  @IntField() manual!: number;
  @IntField() late!: number;
}

export class DeskItemDto extends BookedItemDto {
  @ChoiceField(keysOf(checkInWayTexts), { nullable: true }) checkedInBy!: CheckInWay | null;
  @BooleanField({ description: 'Taken without a network and written down later' }) isLate!: boolean;
  @InstantField({ nullable: true, description: 'Let in from then on; null: nothing to do' })
  letInFrom!: string | null;
  @InstantField({ nullable: true }) letInUntil!: string | null;
  @TextListField({ choices: ['check_in'] }) actions!: 'check_in'[];
}

export class DeskDto {
  @ObjectField(() => CameCountsDto) came!: CameCountsDto;
  @ListField(() => DeskItemDto, { max: bookingLimits.listed }) items!: DeskItemDto[];
  @InstantField() serverTime!: string;
}
