import { shanghaiDay } from '@home/shared';
import { actor, type Actor } from './actors';
import { anIdNumber, aPhone, consents } from './factories';
import { home } from './home';

interface Route {
  organisation: { id: string };
}

let serial = 0;

/** Members of the fallback union of 河东街道 who say that they work at this employer. */
export async function aWorkforce(count: number, employerName: string): Promise<Actor[]> {
  const [place] = await home.query<{ id: number }>(
    "SELECT id FROM organisations WHERE name = '河东街道总工会'",
  );
  const residenceSubdistrictId = String(place?.id);
  const people: Actor[] = [];
  const applicationIds: string[] = [];
  for (let i = 0; i < count; i += 1) {
    serial += 1;
    const who = await actor(`worker-${serial}`);
    const { organisation } = await who.mustGet<Route>(
      `/join/route?employmentForm=other&residenceSubdistrictId=${residenceSubdistrictId}`,
    );
    const { id } = await who.mustPost<{ id: string }>('/join/applications', {
      name: '买买提·吐尔逊',
      idNumber: anIdNumber(),
      phone: aPhone(),
      employmentForm: 'other',
      platforms: [],
      employerName,
      residenceSubdistrictId,
      organisationId: organisation.id,
      consents: consents(),
    });
    people.push(who);
    applicationIds.push(id);
  }
  const chair = await actor('subdistrict-cadre');
  await chair.mustPost('/join/resolutions', {
    resolvedOn: shanghaiDay(new Date(home.now())),
    applicationIds,
  });
  return people;
}

export const memberNoOf = async (who: Actor): Promise<string> =>
  (await who.mustGet<{ membership: { memberNo: string } }>('/me')).membership.memberNo;
