import { maskIdNumber, maskName, maskPhone, type RealNameWay } from '@home/shared';
import { sandboxOpenid } from '../../integrations/wechat/sandbox/identities';
import type { BlindIndex, ColumnCipher } from '../../privacy';
import { uuidToBin } from '../ids';
import type { DemoOffice } from './offices';
import { demoPerson, type DemoPerson } from './persons';
import type { Row } from './rows';

export interface Keys {
  readonly cipher: ColumnCipher;
  readonly blindIndex: BlindIndex;
}

/** The columns that name a person, as `persons` and `join_applications` both have them, bound to that row. */
export function identityColumns(
  { cipher, blindIndex }: Keys,
  table: string,
  rowId: string,
  who: DemoPerson,
): Row {
  const seal = (column: string, plain: string): Buffer =>
    cipher.encrypt(table, column, rowId, plain);
  return {
    name_enc: seal('name_enc', who.name),
    name_mask: maskName(who.name),
    id_number_enc: seal('id_number_enc', who.idNumber),
    id_number_blind: blindIndex.of('id_number', who.idNumber),
    id_number_mask: maskIdNumber(who.idNumber),
    phone_enc: seal('phone_enc', who.phone),
    phone_mask: maskPhone(who.phone),
  };
}

/** What finds a person without opening anything. */
export const searchColumns = (
  { blindIndex }: Keys,
  { name, phone }: Pick<DemoPerson, 'name' | 'phone'>,
): Row => ({ name_blind: blindIndex.of('name', name), phone_tail: phone.slice(-4) });

/** Of the demo city's people most have checked their real name; applicants and two members have not. */
const isVerified = ({ slug }: DemoPerson): boolean =>
  !/^(applicant|rider|dispute)/.test(slug) && !['member-02', 'member-06'].includes(slug);

export const personRow = (keys: Keys, who: DemoPerson, createdAt: Date): Row => ({
  id: uuidToBin(who.personId),
  ...identityColumns(keys, 'persons', who.personId, who),
  ...searchColumns(keys, who),
  ...(isVerified(who)
    ? { verified_at: createdAt, verified_way: 'online' satisfies RealNameWay }
    : { verified_at: null, verified_way: null }),
  created_at: createdAt,
});

/** @param isBound whether an application or an office ties the account to its person */
export function accountRow(
  { cipher }: Keys,
  who: DemoPerson,
  isBound: boolean,
  createdAt: Date,
): Row {
  const gavePhone = !who.isStranger;
  return {
    id: uuidToBin(who.accountId),
    openid: sandboxOpenid(who.slug),
    person_id: isBound ? uuidToBin(who.personId) : null,
    phone_enc: gavePhone ? cipher.encrypt('accounts', 'phone_enc', who.accountId, who.phone) : null,
    phone_mask: gavePhone ? maskPhone(who.phone) : null,
    phone_verified_at: gavePhone ? createdAt : null,
    created_at: createdAt,
  };
}

export const assignmentRow = (office: DemoOffice): Row => ({
  id: uuidToBin(office.id),
  person_id: uuidToBin(demoPerson(office.holder).personId),
  role: office.role,
  organisation_id: office.organisationId,
  valid_from: office.from,
  valid_to: office.to,
  created_at: office.from,
});
