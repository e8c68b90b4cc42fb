import { venueLimits } from '@home/shared';
import { IdField, InstantField, IntField, TextField } from '../../http/fields';

export class CloseDto {
  @IdField({ optional: true, description: 'Only this resource' }) resourceId?: string;
  @InstantField() from!: string;
  @InstantField() to!: string;
  @TextField({ max: venueLimits.reasonLength, description: 'As those who booked read it' })
  reason!: string;
  @IntField({ description: 'How many bookings the preview showed' }) bookings!: number;
}

export class ClosurePreviewQuery {
  @IdField({ optional: true }) resourceId?: string;
  @InstantField() from!: string;
  @InstantField() to!: string;
}

export class ResizeDto {
  @IntField({ min: 2, max: venueLimits.capacity }) capacity!: number;
}
