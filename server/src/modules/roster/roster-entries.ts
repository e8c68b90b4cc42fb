import { Injectable } from '@nestjs/common';
import { BlindIndex, ColumnCipher } from '../../privacy';
import type { RosterEntry } from './roster-reader';

/** Rows of a roster as they are stored: sealed in one piece, found by the fingerprint of a right ID number. */
@Injectable()
export class RosterEntries {
  constructor(
    private readonly cipher: ColumnCipher,
    private readonly blindIndex: BlindIndex,
  ) {}

  seal(rowId: string, entry: RosterEntry): Buffer {
    return this.cipher.encrypt('roster_rows', 'entry_enc', rowId, JSON.stringify(entry));
  }

  open(rowId: string, sealed: Buffer): RosterEntry {
    // Written by `seal` alone; before employers were read it wrote none.
    const stored = JSON.parse(
      this.cipher.decrypt('roster_rows', 'entry_enc', rowId, sealed),
    ) as Omit<RosterEntry, 'employer'> & { employer?: string };
    return { ...stored, employer: stored.employer ?? '' };
  }

  /** `null` while the number is wrong. */
  blindOf({ idNumber }: RosterEntry): Buffer | null {
    return /^\d{17}[\dX]$/.test(idNumber) ? this.blindIndex.of('id_number', idNumber) : null;
  }

  phoneBlindOf({ phone }: RosterEntry): Buffer {
    return this.blindIndex.of('phone', phone);
  }
}
