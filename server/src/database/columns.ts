import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';
import { markSealed } from './sealed-columns';

/** Column kinds of the declared schema. Rows are read and written by SQL in the repositories; see docs/decisions. */
const column = (options: ColumnOptions): PropertyDecorator => Column(options);

/** UUIDv7 in 16 bytes. */
export const BinaryId = (): PropertyDecorator => PrimaryColumn({ type: 'binary', length: 16 });
export const BinaryRef = (options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'binary', length: 16, ...options });
/** Small number assigned by the application (organisations, stations). */
export const NumberId = (): PropertyDecorator => PrimaryColumn({ type: 'int', unsigned: true });
export const NumberRef = (options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'int', unsigned: true, ...options });
export const Instant = (options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'datetime', precision: 3, ...options });
/** Codes, kinds, paths: ascii and exact, so that no collation makes two of them equal. */
export const Code = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin', ...options });
export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  column({
    type: 'varchar',
    length,
    charset: 'utf8mb4',
    collation: 'utf8mb4_unicode_ci',
    ...options,
  });
/** Encrypted bytes: version, key id, IV, tag, ciphertext. Bound to the row's `id`; follows when keys are rotated. */
export const Sealed = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  sealed({ type: 'varbinary', length, ...options });
/** The same for whole documents. */
export const SealedDocument = (options: ColumnOptions = {}): PropertyDecorator =>
  sealed({ type: 'longblob', ...options });
/** A digest or fingerprint: bytes without a key of the ring. */
export const Bytes = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'varbinary', length, ...options });
const sealed =
  (options: ColumnOptions): PropertyDecorator =>
  (target, property) => {
    markSealed(target.constructor, String(property));
    column(options)(target, property);
  };
export const Json = (options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'longtext', charset: 'utf8mb4', collation: 'utf8mb4_bin', ...options });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator =>
  column({ type: 'tinyint', ...options });
/** 1 while `expression` holds, NULL otherwise: a unique key over it allows one live row and any number of ended ones. */
export const LiveWhile = (expression: string): PropertyDecorator =>
  column({
    type: 'tinyint',
    nullable: true,
    asExpression: `IF(${expression}, 1, NULL)`,
    generatedType: 'STORED',
  });
