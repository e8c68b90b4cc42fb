import type { IdentityDocument, RealNameWay } from '@home/shared';
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

/** When, how and by whom a real name was checked. */
export interface Verification {
  readonly way: RealNameWay;
  readonly at: Date;
  /** The office holder who saw the document; `null` online. */
  readonly by: string | null;
  readonly document: IdentityDocument | null;
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
      // Another name: whatever was checked of the one before says nothing of it.
      `UPDATE persons SET verified_at = IF(name_blind <=> ?, verified_at, NULL), name_enc = ?, name_mask = ?, name_blind = ?,
         phone_enc = ?, phone_mask = ?, phone_tail = ? WHERE id = ?`,
      [
        person.nameBlind,
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

  async findVerification(personId: string): Promise<{ way: RealNameWay; at: Date } | undefined> {
    const [row] = await this.database.execute<{ way: RealNameWay; at: Date }>(
      'SELECT verified_way AS way, verified_at AS at FROM persons WHERE id = ? AND verified_at IS NOT NULL',
      [uuidToBin(personId)],
    );
    return row;
  }

  /** False when it is verified already, or when the name or number is no longer what was checked. */
  async verify(
    personId: string,
    { way, at, by, document }: Verification,
    checked: { nameBlind: Buffer; idNumberBlind: Buffer } | undefined,
  ): Promise<boolean> {
    const still = checked ? 'AND name_blind = ? AND id_number_blind = ?' : '';
    const { affectedRows } = await this.database.run(
      `UPDATE persons SET verified_at = ?, verified_way = ?, verified_by = ?, verified_document = ?
        WHERE id = ? AND verified_at IS NULL ${still}`,
      [
        at,
        way,
        by === null ? null : uuidToBin(by),
        document,
        uuidToBin(personId),
        ...(checked ? [checked.nameBlind, checked.idNumberBlind] : []),
      ],
    );
    return affectedRows === 1;
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
