import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BinaryId,
  BinaryRef,
  Code,
  Instant,
  LiveWhile,
  NumberRef,
  Text,
} from '../../database/columns';

@Entity('bookings')
@Index('bookings_venue', ['venue_id', 'day'])
@Index('bookings_person', ['person_id', 'starts_at'])
@Index('bookings_due', ['open', 'act_at'])
export class BookingEntity {
  @BinaryId() id!: Buffer;
  @Code(12) status!: string;
  /** Has the matter now: the venue's organisation, or the one above that has somebody to approve. */
  @NumberRef() organisation_id!: number;
  @BinaryRef() person_id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  @BinaryRef() resource_id!: Buffer;
  /** The union the person was a member of, and the agreement under which they came, when it was booked. */
  @NumberRef({ nullable: true }) union_id!: number | null;
  @BinaryRef({ nullable: true }) share_id!: Buffer | null;
  @BinaryRef() rule_set_id!: Buffer;
  /** Where quotas are counted: the venue, or the resource with rules of its own. */
  @BinaryRef() place_id!: Buffer;
  /** Which counters it stands in: `seats,person_day,…`. */
  @Code(60) charges!: string;
  @Index('bookings_series')
  @BinaryRef({ nullable: true })
  series_id!: Buffer | null;
  @Instant() starts_at!: Date;
  @Index('bookings_age')
  @Instant()
  ends_at!: Date;
  /** The day of the opening it belongs to, also past midnight. */
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'smallint', unsigned: true }) companions!: number;
  @Text(200, { nullable: true }) purpose!: string | null;
  @Code(8, { nullable: true }) checked_in_by!: string | null;
  /** When they came, and when the server learnt of it: later, where the phone had no network. */
  @Instant({ nullable: true }) checked_in_at!: Date | null;
  @Instant({ nullable: true }) recorded_at!: Date | null;
  /** One tap after the visit, 1 to 5. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true }) rating!: number | null;
  /** When the clock acts on it: a request expires as it begins, a booking is missed after the time to arrive. */
  @Instant() act_at!: Date;
  @Instant() opened_at!: Date;
  @Instant() moved_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
  @LiveWhile('closed_at IS NULL') open!: number | null;
}

/**
 * Five minutes of somebody or something: a court, or a person. The primary key is what keeps one court from being booked
 * twice and one person from being in two places; `matter_id` is the booking (later: the registration) that holds it.
 */
@Entity('held_cells')
@Index('held_cells_matter', ['matter_id'])
export class HeldCellEntity {
  // The cell first, so that what is past its days is one range to delete.
  @PrimaryColumn({ type: 'int', unsigned: true }) cell!: number;
  @PrimaryColumn({ type: 'binary', length: 16 }) holder_id!: Buffer;
  @BinaryRef() matter_id!: Buffer;
}

/**
 * 候补: the line for one slot of one resource. `id` follows from the slot, see `slotLineId`. `kept`: places that were
 * freed and wait for the next in line: they hold the cells of an exclusive resource, or count as seats.
 */
@Entity('slot_lines')
@Index('slot_lines_day', ['venue_id', 'day'])
@Check('slot_lines_kept', 'kept >= 0 AND waiting >= 0')
export class SlotLineEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  @BinaryRef() resource_id!: Buffer;
  @Instant() starts_at!: Date;
  @Index('slot_lines_age')
  @Instant()
  ends_at!: Date;
  /** The day of the opening it belongs to, also past midnight. */
  @Column({ type: 'date' }) day!: string;
  @Column({ type: 'smallint' }) waiting!: number;
  @Index('slot_lines_kept_places')
  @Column({ type: 'smallint' })
  kept!: number;
  /** Places in line go up; they are not counted without gaps. */
  @Column({ type: 'int', unsigned: true }) next_position!: number;
}

/** How much of a quota is used; the check refuses one more. `bucket`: a day, a week or a cell, by the kind. */
@Entity('booking_counters')
@Check('booking_counters_kept', 'used <= quota')
export class BookingCounterEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) bucket!: number;
  @PrimaryColumn({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  kind!: string;
  @PrimaryColumn({ type: 'binary', length: 16 }) subject_id!: Buffer;
  @PrimaryColumn({ type: 'binary', length: 16 }) place_id!: Buffer;
  @Column({ type: 'smallint', unsigned: true }) used!: number;
  @Column({ type: 'smallint', unsigned: true }) quota!: number;
}

/** How often a venue was given so many stars: stays when the bookings are past their time to be kept. */
@Entity('venue_ratings')
export class VenueRatingEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) venue_id!: Buffer;
  @PrimaryColumn({ type: 'tinyint', unsigned: true }) stars!: number;
  @Column({ type: 'int', unsigned: true }) given!: number;
}
