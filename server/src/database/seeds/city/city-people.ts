import { maskIdNumber, maskName, maskPhone } from '@home/shared';
import type { WorkingDays } from '../../../calendar/working-days';
import { binToUuid } from '../../ids';
import { madeUpIdNumber, madeUpName, madeUpPhone } from '../made-up';
import { searchColumns, type Keys } from '../people-rows';
import type { Row } from '../rows';
import { cityId } from './city-ids';

/** Numbers below are the demo city's. */
const FIRST_NUMBER = 20_000;
export const DAY_MS = 86_400_000;

export interface CityNeeds extends Keys {
  readonly calendar: WorkingDays;
  readonly now: Date;
  readonly members: number;
}

export type CityTables = Record<string, Row[]>;

export interface MadeUpPerson {
  readonly n: number;
  readonly personId: Buffer;
  readonly accountId: Buffer;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

export const madeUpPerson = (n: number): MadeUpPerson => ({
  n,
  personId: cityId('person', n),
  accountId: cityId('account', n),
  name: madeUpName(n),
  idNumber: madeUpIdNumber(FIRST_NUMBER + n),
  phone: madeUpPhone(FIRST_NUMBER + n),
});

/** Persons with their accounts and offices, everything personal really encrypted. */
export class CityPeople {
  constructor(private readonly needs: CityNeeds) {}

  addPerson(tables: CityTables, who: MadeUpPerson, hasLogin: boolean, at: Date): void {
    tables.persons?.push({
      id: who.personId,
      ...this.identity('persons', who.personId, who),
      ...searchColumns(this.needs, who),
      created_at: at,
    });
    if (!hasLogin) return;
    tables.accounts?.push({
      id: who.accountId,
      // As long as a real one; no login code of the sandbox leads to it.
      openid: `ocity${String(who.n).padStart(23, '0')}`,
      person_id: who.personId,
      phone_enc: this.needs.cipher.encrypt(
        'accounts',
        'phone_enc',
        binToUuid(who.accountId),
        who.phone,
      ),
      phone_mask: maskPhone(who.phone),
      phone_verified_at: at,
      created_at: at,
    });
  }

  assignment(id: Buffer, who: MadeUpPerson, role: string, organisationId: number): Row {
    const year = 365 * DAY_MS;
    const from = new Date(this.needs.now.getTime() - 3 * year);
    const to = new Date(this.needs.now.getTime() + 2 * year);
    const organisation_id = organisationId;
    return {
      id,
      person_id: who.personId,
      role,
      organisation_id,
      valid_from: from,
      valid_to: to,
      created_at: from,
    };
  }

  identity(table: string, rowId: Buffer, who: MadeUpPerson): Row {
    const id = binToUuid(rowId);
    const { cipher, blindIndex } = this.needs;
    return {
      name_enc: cipher.encrypt(table, 'name_enc', id, who.name),
      name_mask: maskName(who.name),
      id_number_enc: cipher.encrypt(table, 'id_number_enc', id, who.idNumber),
      id_number_blind: blindIndex.of('id_number', who.idNumber),
      id_number_mask: maskIdNumber(who.idNumber),
      phone_enc: cipher.encrypt(table, 'phone_enc', id, who.phone),
      phone_mask: maskPhone(who.phone),
    };
  }
}
