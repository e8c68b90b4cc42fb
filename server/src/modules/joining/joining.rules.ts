import {
  birthDateOf,
  checkIdNumber,
  checkName,
  checkPhone,
  consentsInForce,
  isDay,
  JoinError,
  joinLimits,
  PersonError,
  shanghaiDay,
  type AppErrorSpec,
  type ConsentKind,
  type Day,
} from '@home/shared';

/** What is wrong, with the field it is about. */
export interface Fault {
  readonly spec: AppErrorSpec;
  readonly fields?: Record<string, string>;
}

export type Checked<T> = ({ readonly ok: true } & T) | ({ readonly ok: false } & Fault);

export interface ConsentGiven {
  readonly kind: ConsentKind;
  readonly version: number;
}

/** Name and ID number as on the card, at least 16 years old today. */
export function checkIdentity(
  typed: { name: string; idNumber: string },
  today: Day,
): Checked<{ name: string; idNumber: string; birthYear: number }> {
  const name = checkName(typed.name);
  if (!name.ok) return fault(PersonError.NameInvalid, 'name', name.text);
  const card = checkIdNumber(typed.idNumber, today);
  if (!card.ok) {
    const spec = card.problem === 'too_young' ? PersonError.TooYoung : PersonError.IdNumberInvalid;
    return fault(spec, 'idNumber', card.text);
  }
  const birthYear = Number(birthDateOf(card.idNumber).slice(0, 4));
  return { ok: true, name: name.name, idNumber: card.idNumber, birthYear };
}

/** The phone that was typed, else the one WeChat vouched for. */
export function checkContact(
  typed: string | undefined,
  verified: string | undefined,
): Checked<{ phone: string; phoneVerified: boolean }> {
  const given = typed ?? verified;
  if (given === undefined)
    return fault(PersonError.PhoneMissing, 'phone', PersonError.PhoneMissing.text);
  const phone = checkPhone(given);
  if (!phone.ok) return fault(PersonError.PhoneInvalid, 'phone', phone.text);
  return { ok: true, phone: phone.phone, phoneVerified: phone.phone === verified };
}

/** Both texts, each in the wording in force today. */
export function checkConsents(given: readonly ConsentGiven[], today: Day): Fault | undefined {
  for (const { kind, version } of consentsInForce(today)) {
    const consent = given.find((item) => item.kind === kind);
    const spec = !consent
      ? JoinError.ConsentMissing
      : consent.version === version
        ? undefined
        : JoinError.ConsentOutdated;
    if (spec) return { spec, fields: { consents: spec.text } };
  }
  return undefined;
}

/** An application is returned at most once, so that all that is missing is named together. */
export const mayReturn = (returnedOnce: boolean): boolean =>
  joinLimits.returnsAtMost > Number(returnedOnce);

/** A resolution is taken after the applicant asked and not in the future. */
export function isResolutionDay(
  resolvedOn: Day,
  submissions: readonly Date[],
  today: Day,
): boolean {
  if (!isDay(resolvedOn) || resolvedOn > today) return false;
  return submissions.every((submittedAt) => shanghaiDay(submittedAt) <= resolvedOn);
}

/** Full years are not known without opening the file: by the year of birth, so off by one before the birthday. */
export const ageInYear = (birthYear: number, today: Day): number =>
  Number(today.slice(0, 4)) - birthYear;

/** One sentence for the applicant and the log: '不在我们这里工作：说明'. */
export const reasonWithNote = (reason: string, note: string | undefined): string =>
  note ? `${reason}：${note}` : reason;

function fault(spec: AppErrorSpec, field: string, text: string): { ok: false } & Fault {
  return { ok: false, spec, fields: { [field]: text } };
}

/** A migrant worker for the figures: the first digits of an ID number say which city issued it (GB 11643). */
export const isFromOutside = (idNumber: string, cityRegion: string): boolean =>
  !idNumber.startsWith(cityRegion);
