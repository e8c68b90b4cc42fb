import { get, post, useIntention, useResource, type JoinBody } from '../../api';
import type { JoinForm } from './draft';

/** The union that would receive the application, with the reason in words. */
export function useJoinRoute(form: JoinForm) {
  const place = {
    stationId: form.stationId,
    unionScene: form.unionScene,
    employerId: form.employer?.id,
    workSubdistrictId: form.workSubdistrict?.id,
  };
  const known = Object.values(place).some((value) => value !== undefined);
  const query = { ...place, employmentForm: form.employmentForm };
  return useResource(
    () => get('/join/route', { query }),
    [
      place.stationId,
      place.unionScene,
      place.employerId,
      place.workSubdistrictId,
      form.employmentForm,
    ],
    { when: known },
  );
}

/** The texts in force; kept so that they can be read at a kerb without a network. */
export function useConsents() {
  return useResource(() => get('/join/consents', { viewer: 'none' }), [], {
    storeAs: 'join.consents',
  });
}

export function useJoinSubmit() {
  return useIntention((body: JoinBody, key) => post('/join/applications', body, { key }));
}

interface Sent {
  form: JoinForm;
  organisationId: string;
  consents: JoinBody['consents'];
}

/** The form in the contract's words; an empty phone means the one WeChat has verified. */
export function joinBody({ form, organisationId, consents }: Sent): JoinBody {
  return {
    name: form.name.trim(),
    idNumber: form.idNumber.trim(),
    ...(form.phone === '' ? {} : { phone: form.phone.trim() }),
    employmentForm: form.employmentForm,
    platforms: [...form.platforms],
    ...(form.stationId ? { stationId: form.stationId } : {}),
    ...(form.unionScene ? { unionScene: form.unionScene } : {}),
    ...(form.employer ? { employerId: form.employer.id } : {}),
    ...(form.employer || form.employerName.trim() === ''
      ? {}
      : { employerName: form.employerName.trim() }),
    ...(form.workSubdistrict ? { workSubdistrictId: form.workSubdistrict.id } : {}),
    organisationId,
    consents,
  };
}

type ConsentTexts = { items: JoinBody['consents'] };

/** What ticking the box agrees to: every text in force, in its version. */
export const consentsIn = (texts: ConsentTexts): JoinBody['consents'] =>
  texts.items.map(({ kind, version }) => ({ kind, version }));
