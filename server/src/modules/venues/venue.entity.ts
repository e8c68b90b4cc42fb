import { Column, Entity, Index } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, Json, NumberRef, Text } from '../../database/columns';

@Entity('venues')
export class VenueEntity {
  @BinaryId() id!: Buffer;
  @Index('venues_organisation')
  @NumberRef()
  organisation_id!: number;
  @Index('venues_home')
  @BinaryRef({ nullable: true })
  home_id!: Buffer | null;
  @Text(60) name!: string;
  @Text(120) address!: string;
  /** GCJ-02 degrees, as WeChat's maps use them. */
  @Column({ type: 'double' }) latitude!: number;
  @Column({ type: 'double' }) longitude!: number;
  @Text(1000) rules_text!: string;
  @Text(40) phone!: string;
  /** Changes with everything that decides what may be booked: a booking states the one it was made under. */
  @Column({ type: 'int', unsigned: true, default: 1 }) version!: number;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
}

/** A bookable thing. Capacity 1: exclusive; more: so many people at a time. */
@Entity('resources')
@Index('resources_venue', ['venue_id', 'position'])
export class ResourceEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  @Text(30) name!: string;
  @Code(20) kind!: string;
  @Column({ type: 'smallint', unsigned: true }) capacity!: number;
  @Column({ type: 'smallint', unsigned: true }) position!: number;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) closed_at!: Date | null;
}

/** Weekly hours from a day on; with a last day they are an exception (holidays) and go before the others. */
@Entity('opening_hours')
@Index('opening_hours_venue', ['venue_id', 'valid_from'])
export class OpeningHoursEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  /** Of one resource only; those go before the venue's. */
  @BinaryRef({ nullable: true }) resource_id!: Buffer | null;
  /** StationHours lines; none: closed. */
  @Json() hours!: string;
  /** The part kept for members. */
  @Json() public_good!: string;
  @Column({ type: 'date' }) valid_from!: string;
  @Column({ type: 'date', nullable: true }) valid_to!: string | null;
  @Text(200, { nullable: true }) reason!: string | null;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
}

/** The rules of a venue, or of one resource in it, from a day on. Never changed: a booking names the version it was made under. */
@Entity('rule_sets')
@Index('rule_sets_version', ['place_id', 'version'], { unique: true })
@Index('rule_sets_venue', ['venue_id'])
export class RuleSetEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  /** The venue, or the resource whose own rules these are. Quotas are counted by place. */
  @BinaryRef() place_id!: Buffer;
  @Column({ type: 'int', unsigned: true }) version!: number;
  /** Of a resource, NULL: the venue's again from that day on. */
  @Json({ nullable: true }) rules!: string | null;
  @Column({ type: 'date' }) effective_from!: string;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
}

/** A venue or one resource is shut from moment to moment, for a reason people read. */
@Entity('closures')
@Index('closures_venue', ['venue_id', 'ends_at'])
export class ClosureEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() venue_id!: Buffer;
  @BinaryRef({ nullable: true }) resource_id!: Buffer | null;
  @Instant() starts_at!: Date;
  @Instant() ends_at!: Date;
  @Text(200) reason!: string;
  @BinaryRef() assignment_id!: Buffer;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) lifted_at!: Date | null;
}
