import { checkIdNumber, checkName, checkPhone } from '@home/shared';
import { ApiError } from '../../api';
import type { JoinForm } from './draft';

export type FieldName = 'note' | 'name' | 'idNumber' | 'phone' | 'consents';
export type Faults = Partial<Record<FieldName, string>>;

const order: readonly FieldName[] = ['note', 'name', 'idNumber', 'phone', 'consents'];

/** What is still wrong, in words, before anything is sent. */
export function faultsOf(form: JoinForm, phoneVerified: boolean, today: string): Faults {
  const name = checkName(form.name);
  const idNumber = checkIdNumber(form.idNumber, today);
  const phone = checkPhone(form.phone);
  const typedPhone = !phoneVerified || form.phone !== '';
  return {
    ...(name.ok ? {} : { name: name.text }),
    ...(idNumber.ok ? {} : { idNumber: idNumber.text }),
    ...(phone.ok || !typedPhone ? {} : { phone: phone.text }),
    ...(form.consented ? {} : { consents: '请先看过说明，再勾选同意' }),
  };
}

const fieldOfCode: Readonly<Record<string, FieldName>> = {
  'person.name_invalid': 'name',
  'person.id_number_invalid': 'idNumber',
  'person.too_young': 'idNumber',
  'person.phone_invalid': 'phone',
  'person.phone_missing': 'phone',
  'join.consent_missing': 'consents',
};

/** The server's refusal, laid onto the fields it is about. */
export function faultsIn(error: unknown): Faults {
  if (!(error instanceof ApiError)) return {};
  const byCode = fieldOfCode[error.code];
  const named = order.filter((field) => error.fields[field] !== undefined);
  return {
    ...(byCode ? { [byCode]: error.message } : {}),
    ...Object.fromEntries(named.map((field) => [field, error.fields[field]])),
  };
}

/** Where the focus goes. */
export function firstFault(faults: Faults): FieldName | undefined {
  return order.find((field) => faults[field] !== undefined);
}
