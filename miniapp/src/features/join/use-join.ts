import { get, post, useIntention, useResource, type JoinBody } from '../../api';
import type { JoinForm } from './draft';

/** The union that would receive the application, with the reason in words. */
export function useJoinRoute(form: JoinForm) {
  const place = {
    stationId: form.stationId,
    employerId: form.employer?.id,
    workSubdistrictId: form.workSubdistrict?.id,
  };
  const known = Object.values(place).some((value) => value !== undefined);
  const query = { ...place, employmentForm: form.employmentForm };
  return useResource(
    () => get('/join/route', { query }),
    [place.stationId, place.employerId, place.workSubdistrictId, form.employmentForm],
    { when: known },
  );
}

/** The texts in force; kept so that they can be read at a kerb without a network. */
export function useConsents() {
  return useResource(() => get('/join/consents', { viewer: 'none' }), [], {
    storeAs: 'join.consents',
  });
}

/** Sends a new application, or a corrected one when `resubmit` names it. */
export function useJoinSubmit(resubmit: string | undefined) {
  return useIntention((body: JoinBody, key) =>
    resubmit
      ? post('/join/applications/{id}/resubmit', body, { path: { id: resubmit }, key })
      : post('/join/applications', body, { key }),
  );
}

interface Sent {
  form: JoinForm;
  /** A first application says nothing beyond its fields. */
  withNote: boolean;
  organisationId: string;
  consents: JoinBody['consents'];
}

/** The form in the contract's words; an empty phone means the one WeChat has verified. */
export function joinBody({ form, withNote, organisationId, consents }: Sent): JoinBody {
  const note = withNote ? form.note.trim() : '';
  return {
    name: form.name.trim(),
    idNumber: form.idNumber.trim(),
    ...(form.phone === '' ? {} : { phone: form.phone.trim() }),
    employmentForm: form.employmentForm,
    platforms: [...form.platforms],
    ...(form.stationId ? { stationId: form.stationId } : {}),
    ...(form.employer ? { employerId: form.employer.id } : {}),
    ...(form.workSubdistrict ? { workSubdistrictId: form.workSubdistrict.id } : {}),
    organisationId,
    consents,
    ...(note === '' ? {} : { note }),
  };
}
