import { Entity, PrimaryColumn } from 'typeorm';
import { BinaryRef, Instant } from '../../database/columns';

/** A version of a union's own code; every version works until it is retired. */
@Entity('union_codes')
export class UnionCodeEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) organisation_id!: number;
  @PrimaryColumn({ type: 'int', unsigned: true }) version!: number;
  @Instant() created_at!: Date;
  @BinaryRef({ nullable: true }) created_by!: Buffer | null;
  @Instant({ nullable: true }) retired_at!: Date | null;
}
