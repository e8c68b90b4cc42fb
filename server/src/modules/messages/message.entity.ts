import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BinaryId, BinaryRef, Code, Instant, LiveWhile, Text } from '../../database/columns';

@Entity('messages')
@Index('messages_list', ['account_id', 'id'])
@Index('messages_about', ['about'])
@Index('messages_unread', ['account_id', 'unread'])
export class MessageEntity {
  @BinaryId() id!: Buffer;
  @BinaryRef() account_id!: Buffer;
  @Code(40) kind!: string;
  @Text(40) title!: string;
  @Text(500) body!: string;
  @Code(200, { nullable: true }) page!: string | null;
  @Instant() created_at!: Date;
  @Instant({ nullable: true }) read_at!: Date | null;
  /** The matter, or the person, that a message to an office tells of by a masked name. */
  @BinaryRef({ nullable: true }) about!: Buffer | null;
  @LiveWhile('read_at IS NULL') unread!: number | null;
}

/** One-time consents to a push, given on a tap; each push uses one up. */
@Entity('push_consents')
export class PushConsentEntity {
  @PrimaryColumn({ type: 'binary', length: 16 }) account_id!: Buffer;
  @PrimaryColumn({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' })
  purpose!: string;
  @Column({ type: 'smallint', unsigned: true, default: 0 }) remaining!: number;
  @Instant() asked_at!: Date;
}
