import { venueLimits } from '@home/shared';
import { IdField, InstantField, IntField, QueryNumberField, TextField } from '../../http/fields';

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

const capacity = { min: 2, max: venueLimits.capacity };

export class ResizeDto {
  @IntField(capacity) capacity!: number;
  @IntField({ description: 'How many bookings the preview showed' }) bookings!: number;
  @TextField({
    optional: true,
    max: venueLimits.reasonLength,
    description: 'As those who lose their place read it; not needed where nobody does',
  })
  reason?: string;
}

export class ResizePreviewQuery {
  @QueryNumberField(capacity) capacity!: number;
}
