import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface NewPerson {
  readonly id: string;
  readonly nameSealed: Buffer;
  readonly nameMask: string;
  readonly nameBlind: Buffer;
  readonly idNumberSealed: Buffer;
  readonly idNumberBlind: Buffer;
  readonly idNumberMask: string;
  readonly phoneSealed: Buffer;
  readonly phoneMask: string;
  readonly phoneTail: string;
  readonly createdAt: Date;
}

export interface PersonMasks {
  readonly nameMask: string;
  readonly phoneMask: string | null;
}

@Injectable()
export class PersonsRepository {
  constructor(private readonly database: Database) {}

  /**
   * False when the ID number is registered already. Two at once: the second waits at the unique key until the first
   * commits, and is then ignored. IGNORE, because a caught duplicate error would spoil the transaction.
   */
  async insertOnce(person: NewPerson): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask,
         phone_enc, phone_mask, name_blind, phone_tail, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(person.id),
        person.nameSealed,
        person.nameMask,
        person.idNumberSealed,
        person.idNumberBlind,
        person.idNumberMask,
        person.phoneSealed,
        person.phoneMask,
        person.nameBlind,
        person.phoneTail,
        person.createdAt,
      ],
    );
    return affectedRows === 1;
  }

  async update(
    id: string,
    person: Omit<
      NewPerson,
      'id' | 'idNumberSealed' | 'idNumberBlind' | 'idNumberMask' | 'createdAt'
    >,
  ): Promise<void> {
    await this.database.run(
      `UPDATE persons SET name_enc = ?, name_mask = ?, name_blind = ?, phone_enc = ?, phone_mask = ?, phone_tail = ?
        WHERE id = ?`,
      [
        person.nameSealed,
        person.nameMask,
        person.nameBlind,
        person.phoneSealed,
        person.phoneMask,
        person.phoneTail,
        uuidToBin(id),
      ],
    );
  }

  async updatePhone(
    id: string,
    {
      phoneSealed,
      phoneMask,
      phoneTail,
    }: Pick<NewPerson, 'phoneSealed' | 'phoneMask' | 'phoneTail'>,
  ): Promise<void> {
    await this.database.run(
      'UPDATE persons SET phone_enc = ?, phone_mask = ?, phone_tail = ? WHERE id = ?',
      [phoneSealed, phoneMask, phoneTail, uuidToBin(id)],
    );
  }

  async findByBlind(idNumberBlind: Buffer): Promise<string | undefined> {
    const [row] = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM persons WHERE id_number_blind = ?',
      [idNumberBlind],
    );
    return row && binToUuid(row.id);
  }

  async findMasks(personId: string): Promise<PersonMasks | undefined> {
    const [row] = await this.database.execute<{ name_mask: string; phone_mask: string | null }>(
      'SELECT name_mask, phone_mask FROM persons WHERE id = ?',
      [uuidToBin(personId)],
    );
    return row && { nameMask: row.name_mask, phoneMask: row.phone_mask };
  }

  async findSealedName(personId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ name_enc: Buffer }>(
      'SELECT name_enc FROM persons WHERE id = ?',
      [uuidToBin(personId)],
    );
    return row?.name_enc;
  }

  async findSealed(
    personId: string,
  ): Promise<{ name: Buffer; idNumber: Buffer; phone: Buffer | null } | undefined> {
    const [row] = await this.database.execute<{
      name_enc: Buffer;
      id_number_enc: Buffer;
      phone_enc: Buffer | null;
    }>('SELECT name_enc, id_number_enc, phone_enc FROM persons WHERE id = ?', [
      uuidToBin(personId),
    ]);
    return row && { name: row.name_enc, idNumber: row.id_number_enc, phone: row.phone_enc };
  }

  /** Of the chair in office longest, should a handover overlap. */
  async findChairMask(organisationId: number, now: Date): Promise<string | undefined> {
    const [row] = await this.database.execute<{ name_mask: string }>(
      `SELECT p.name_mask FROM assignments a JOIN persons p ON p.id = a.person_id
        WHERE a.organisation_id = ? AND a.role = 'chair' AND a.valid_from <= ? AND a.valid_to > ?
        ORDER BY a.valid_from LIMIT 1`,
      [organisationId, now, now],
    );
    return row?.name_mask;
  }
}
