import { bookingLimits, dayText, type AppErrorSpec, type Day } from '@home/shared';
import { DayField, IdField, InstantField, IntField, ListField, TextField } from '../../http/fields';
import { BookingDto } from './bookings.dto';

export class BookSeriesDto {
  @IdField() resourceId!: string;
  @DayField() day!: string;
  @InstantField() startsAt!: string;
  @IntField({ min: 1, max: 96 }) slots!: number;
  @IntField({ min: 2, max: bookingLimits.seriesWeeks }) weeks!: number;
  @IntField({ max: 100, optional: true }) companions?: number;
  @TextField({ max: bookingLimits.noteLength, description: 'Which team or course' })
  purpose!: string;
}

export class ClashDto {
  @DayField() day!: string;
  @TextField() dayText!: string;
  @TextField() text!: string;
}

export class SeriesDto {
  @ListField(() => BookingDto, { description: 'The weeks that were booked, or given back' })
  items!: BookingDto[];
  @ListField(() => ClashDto, { description: 'The weeks for which it could not be, and why' })
  clashes!: ClashDto[];
}

export const toClashDto = (day: Day, { text }: AppErrorSpec, today: Day): ClashDto => ({
  day,
  dayText: dayText(day, today),
  text,
});
