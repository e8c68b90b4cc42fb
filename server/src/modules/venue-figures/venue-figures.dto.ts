import { DayField, IdField, IntField, ListField, ObjectField, TextField } from '../../http/fields';
import { RatingSummaryDto } from '../../http/rating.dto';

const PLACES = 'Minutes times places';
const percent = (description: string) => ({ nullable: true, max: 100, description }) as const;

export class VenueFiguresQuery {
  @DayField({ optional: true, description: 'Four weeks unless told' }) from?: string;
  @DayField({ optional: true, description: 'The last day, included' }) to?: string;
}

export class PublicGoodUseDto {
  @IntField({ description: PLACES }) openMinutes!: number;
  @IntField({ description: PLACES }) bookedMinutes!: number;
  @IntField(percent('Of what was open, so much was kept for members')) sharePercent!: number | null;
  @IntField(percent('Of what was kept for members, so much was booked')) usePercent!: number | null;
}

/** Of openings that are over. Numbers of bookings, never of persons. */
export class VenueUseDto {
  @IntField({ description: PLACES }) openMinutes!: number;
  @IntField({ description: PLACES }) bookedMinutes!: number;
  @IntField(percent('Of what was open, so much was booked')) usePercent!: number | null;
  @IntField({ description: 'That were not given back' }) bookings!: number;
  @IntField() noShows!: number;
  @IntField(percent('Of the bookings')) noShowPercent!: number | null;
  @IntField({ description: 'Given back too late; not among the bookings' }) lateCancels!: number;
  @IntField({ description: 'Let in by hand, not by a code' }) manualCheckIns!: number;
  @ObjectField(() => PublicGoodUseDto) publicGood!: PublicGoodUseDto;
  @ObjectField(() => RatingSummaryDto, { description: 'Given for these visits' })
  rating!: RatingSummaryDto;
}

export class VenueFigureDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() organisationName!: string;
  @ObjectField(() => VenueUseDto) use!: VenueUseDto;
}

export class VenueFiguresDto {
  @DayField() from!: string;
  @DayField() to!: string;
  @ObjectField(() => VenueUseDto) total!: VenueUseDto;
  @ListField(() => VenueFigureDto, { max: 500 }) items!: VenueFigureDto[];
}

export class HourUseDto {
  @IntField({ description: PLACES }) open!: number;
  @IntField({ description: PLACES }) booked!: number;
}

export class WeekdayUseDto {
  @IntField({ min: 1, max: 7, description: 'Monday is 1' }) weekday!: number;
  @ListField(() => HourUseDto, { min: 24, max: 24, description: 'From 0:00 on' })
  hours!: HourUseDto[];
}

export class VenueWeekDto {
  @DayField() from!: string;
  @DayField() to!: string;
  @ObjectField(() => VenueFigureDto) venue!: VenueFigureDto;
  @ListField(() => WeekdayUseDto, { min: 7, max: 7 }) week!: WeekdayUseDto[];
}
