import { checkIdNumber, checkName, maskIdNumber, maskName, PersonError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import type { CorrectionRow } from './corrections.repository';

const TABLE = 'person_corrections';

/** What was typed: checked by the same rules as an application, sealed for one row. */
@Injectable()
export class CorrectionFiles {
  constructor(
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  check(typed: { name: string; idNumber: string }): { name: string; idNumber: string } {
    const name = checkName(typed.name);
    if (!name.ok) throw new AppError(PersonError.NameInvalid, { name: name.text });
    const card = checkIdNumber(typed.idNumber, this.clock.today());
    if (!card.ok) throw new AppError(PersonError.IdNumberInvalid, { idNumber: card.text });
    return { name: name.name, idNumber: card.idNumber };
  }

  seal(id: string, file: { name: string; idNumber: string; reason: string }) {
    return {
      nameSealed: this.cipher.encrypt(TABLE, 'name_enc', id, file.name),
      nameMask: maskName(file.name),
      idNumberSealed: this.cipher.encrypt(TABLE, 'id_number_enc', id, file.idNumber),
      idNumberMask: maskIdNumber(file.idNumber),
      reasonSealed: this.cipher.encrypt(TABLE, 'reason_enc', id, file.reason),
    };
  }

  open({ id, sealed }: CorrectionRow): { name: string; idNumber: string; reason: string } {
    const open = (column: string, value: Buffer): string =>
      value.length === 0 ? '' : this.cipher.decrypt(TABLE, column, id, value);
    return {
      name: open('name_enc', sealed.name),
      idNumber: open('id_number_enc', sealed.idNumber),
      reason: open('reason_enc', sealed.reason),
    };
  }
}
