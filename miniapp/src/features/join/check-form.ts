import { checkIdNumber, checkName, checkPhone } from '@home/shared';
import { ApiError } from '../../api';

export type FieldName = 'note' | 'name' | 'idNumber' | 'phone' | 'consents';
export type Faults = Partial<Record<FieldName, string>>;

const order: readonly FieldName[] = ['note', 'name', 'idNumber', 'phone', 'consents'];

/** What somebody types of themselves, in a first application or a correction. */
export interface Typed {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly consented: boolean;
}

/** What has to be filled in; the rest may stay empty. */
export interface Needs {
  readonly identity: boolean;
  readonly phone: boolean;
}

/** What is still wrong, in words, before anything is sent. */
export function faultsOf(form: Typed, needs: Needs, today: string): Faults {
  const name = checkName(form.name);
  const idNumber = checkIdNumber(form.idNumber, today);
  const phone = checkPhone(form.phone);
  return {
    ...(name.ok || !counts(form.name, needs.identity) ? {} : { name: name.text }),
    ...(idNumber.ok || !counts(form.idNumber, needs.identity) ? {} : { idNumber: idNumber.text }),
    ...(phone.ok || !counts(form.phone, needs.phone) ? {} : { phone: phone.text }),
    ...(form.consented ? {} : { consents: '请先看过说明，再勾选同意' }),
  };
}

const counts = (typed: string, isNeeded: boolean): boolean => isNeeded || typed !== '';

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

/** A field that is being mended stops shouting. */
export function withoutMended(faults: Faults, changed: readonly string[]): Faults {
  const mended = changed.map((name) => (name === 'consented' ? 'consents' : name));
  const left = Object.entries(faults).filter(([name]) => !mended.includes(name));
  return left.length === Object.keys(faults).length ? faults : Object.fromEntries(left);
}
