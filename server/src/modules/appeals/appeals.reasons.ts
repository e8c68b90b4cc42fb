import { Injectable } from '@nestjs/common';
import { ColumnCipher } from '../../privacy';

const [TABLE, COLUMN] = ['appeals', 'reason_enc'];

/** What the appellant wrote, sealed for one row. */
@Injectable()
export class AppealReasons {
  constructor(private readonly cipher: ColumnCipher) {}

  seal(id: string, reason: string): Buffer {
    return this.cipher.encrypt(TABLE, COLUMN, id, reason);
  }

  open({ id, reasonSealed }: { id: string; reasonSealed: Buffer }): string {
    return reasonSealed.length === 0 ? '' : this.cipher.decrypt(TABLE, COLUMN, id, reasonSealed);
  }
}
