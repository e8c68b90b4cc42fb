import { IntField, NumberField } from './fields';

/** Stars from 1 to 5. */
export class RatingSummaryDto {
  @IntField() count!: number;
  @NumberField({ min: 1, max: 5, nullable: true }) average!: number | null;
}

/** One digit after the point; nothing when nobody has rated. */
export const toRatingSummary = (count: number, sum: number): RatingSummaryDto => ({
  count,
  average: count === 0 ? null : Math.round((sum / count) * 10) / 10,
});
