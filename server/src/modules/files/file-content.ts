import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { FileStorage, readAll } from '../../integrations/storage/storage';
import { ColumnCipher } from '../../privacy';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const TEXT_AT = 1 + IV_BYTES + TAG_BYTES;
const KEY_BYTES = 32;

/** What the row of a stored file must keep to open it again. */
export interface Seal {
  readonly dataKeyEnc: Buffer;
  readonly sha256: Buffer;
}

/** The bytes are not there, or not what was stored: an incident, never a user's mistake. */
export class FileContentError extends Error {
  override readonly name = 'FileContentError';
  constructor(readonly reason: 'missing' | 'tampered') {
    super(`the bytes of a file are ${reason}`);
  }
}

/**
 * The bytes of files. Each has a key of its own, AES-256-GCM bound to the file's id; that key is sealed in the row by
 * the key ring, so a rotation seals keys again and never touches the bytes, and forgetting the key is forgetting the file.
 * Stored as `format (1) | iv (12) | tag (16) | ciphertext`.
 */
@Injectable()
export class FileContent {
  constructor(
    private readonly storage: FileStorage,
    private readonly cipher: ColumnCipher,
  ) {}

  /** Sealed and stored for good when it returns. */
  async store(fileId: string, bytes: Buffer): Promise<Seal> {
    const key = randomBytes(KEY_BYTES);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(placeOf(fileId));
    const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
    await this.storage.put(
      fileId,
      Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), text]),
    );
    return {
      dataKeyEnc: this.cipher.encrypt('files', 'data_key_enc', fileId, key.toString('base64')),
      sha256: createHash('sha256').update(bytes).digest(),
    };
  }

  /** @throws FileContentError, SealedValueError */
  async open(fileId: string, { dataKeyEnc, sha256 }: Seal): Promise<Buffer> {
    const stream = await this.storage.get(fileId);
    if (!stream) throw new FileContentError('missing');
    const sealed = await readAll(stream);
    const key = this.cipher.decrypt('files', 'data_key_enc', fileId, dataKeyEnc);
    const bytes = unseal(fileId, Buffer.from(key, 'base64'), sealed);
    if (!createHash('sha256').update(bytes).digest().equals(sha256))
      throw new FileContentError('tampered');
    return bytes;
  }

  /** Nothing there is success too. */
  drop(fileId: string): Promise<void> {
    return this.storage.delete(fileId);
  }
}

function unseal(fileId: string, key: Buffer, sealed: Buffer): Buffer {
  if (sealed.length < TEXT_AT || sealed[0] !== FORMAT) throw new FileContentError('tampered');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(placeOf(fileId));
  decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, TEXT_AT));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT)), decipher.final()]);
  } catch {
    throw new FileContentError('tampered');
  }
}

const placeOf = (fileId: string): Buffer => Buffer.from(`files|content|${fileId}`, 'utf8');
