import { consentsInForce, idNumberCheckDigit, shanghaiDay } from '@home/shared';
import type { Actor } from './actors';
import { home } from './home';

let serial = 0;

/** A valid, obviously made-up ID number: born 1990-01-01, another one at each call. */
export function anIdNumber(birth = '19900101'): string {
  serial += 1;
  const first17 = `420102${birth}${String(serial).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
}

export const aPhone = (): string => `139${String(10_000_000 + ++serial)}`;

export async function stationId(number = 'HD-0127'): Promise<string> {
  const [row] = await home.query<{ id: number }>('SELECT id FROM stations WHERE number = ?', [
    number,
  ]);
  if (!row) throw new Error(`no station ${number} in the demo city`);
  return String(row.id);
}

export async function organisationId(name: string): Promise<string> {
  const [row] = await home.query<{ id: number }>('SELECT id FROM organisations WHERE name = ?', [
    name,
  ]);
  if (!row) throw new Error(`no organisation ${name} in the demo city`);
  return String(row.id);
}

export const consents = (): { kind: string; version: number }[] =>
  consentsInForce(shanghaiDay(new Date(home.now()))).map(({ kind, version }) => ({
    kind,
    version,
  }));

export interface ApplicationBody {
  name: string;
  idNumber: string;
  phone?: string;
  employmentForm: string;
  platforms: string[];
  stationId?: string;
  employerName?: string;
  workSubdistrictId?: string;
  residenceSubdistrictId?: string;
  organisationId: string;
  consents: { kind: string; version: number }[];
}

interface Route {
  organisation: { id: string; name: string };
  rule: string;
  reason: string;
}

/** What a rider types at the door of HD-0127, routed as the mini-program does it. */
export async function anApplication(
  actor: Actor,
  change: Partial<ApplicationBody> = {},
): Promise<ApplicationBody> {
  const station = change.stationId ?? (await stationId());
  const route = await actor.mustGet<Route>(`/join/route?employmentForm=rider&stationId=${station}`);
  return {
    name: '买买提·吐尔逊',
    idNumber: anIdNumber(),
    phone: aPhone(),
    employmentForm: 'rider',
    platforms: [],
    stationId: station,
    organisationId: route.organisation.id,
    consents: consents(),
    ...change,
  };
}

/** A correction holds what was asked for; what it leaves out stays as it was. */
export const aCorrection = (
  change: { name?: string; idNumber?: string; phone?: string; note?: string } = {},
) => ({ consents: consents(), phone: aPhone(), ...change });
