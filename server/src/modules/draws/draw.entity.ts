import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, Json, Sealed } from '../../database/columns';

/** 抽签: a seed that was sealed before anybody entered, the rule, and what came out. */
@Entity('draws')
@Index('draws_activity', ['activity_id'], { unique: true })
@Index('draws_programme', ['programme', 'revealed_at'])
export class DrawEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() activity_id!: Buffer;
  @Code(30) programme!: string;
  @Json() rule!: string;
  @Sealed(200) seed_enc!: Buffer;
  /** SHA-256 of the seed's 64 hexadecimal digits; public from the beginning. */
  @Column({ type: 'binary', length: 32 }) seed_hash!: Buffer;
  /** Public once the draw is done. */
  @Code(64, { nullable: true }) seed!: string | null;
  /** The announced moment. */
  @Instant() draws_at!: Date;
  @Instant() committed_at!: Date;
  /** Who takes part, with how many tickets, for how many places: fixed from here on. */
  @Instant({ nullable: true }) frozen_at!: Date | null;
  @Column({ type: 'smallint', unsigned: true, nullable: true }) places!: number | null;
  @Instant({ nullable: true }) revealed_at!: Date | null;
}

/** One number in a draw. It says nothing of a person, and stays when the person is forgotten. */
@Entity('draw_entries')
@Index('draw_entries_registration', ['registration_id'], { unique: true })
export class DrawEntryEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) draw_id!: Buffer;
  @PrimaryColumn({ type: 'int', unsigned: true }) number!: number;
  @BinaryRef() registration_id!: Buffer;
  @Column({ type: 'tinyint', unsigned: true }) tickets!: number;
  @Code(16, { nullable: true }) exclusion!: string | null;
  @Column({ type: 'int', unsigned: true, nullable: true }) position!: number | null;
  /** 1 once the registration has been told. */
  @Column({ type: 'tinyint', default: 0 }) settled!: number;
}
