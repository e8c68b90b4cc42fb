import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody asked for an online check on one day. */
@Entity('identity_checks')
export class IdentityCheckEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) person_id!: Buffer;
  @PrimaryColumn({ type: 'date' }) day!: string;
  @Column({ type: 'smallint', unsigned: true, default: 0 }) used!: number;
}
