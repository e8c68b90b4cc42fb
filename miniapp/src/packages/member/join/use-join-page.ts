import { shanghaiDay } from '@home/shared';
import { useEffect, useState } from 'react';
import { errorText, ApiError } from '../../../api';
import {
  faultsIn,
  faultsOf,
  firstFault,
  withoutMended,
  type Faults,
} from '../../../features/join/check-form';
import { joinDraftKey, type JoinForm } from '../../../features/join/draft';
import {
  consentsIn,
  joinBody,
  useConsents,
  useJoinRoute,
  useJoinSubmit,
} from '../../../features/join/use-join';
import { useJoinForm, type Scanned } from '../../../features/join/use-join-form';
import { replaceWith } from '../../../routes';
import { wipeDraft } from '../../../session/draft';
import { reloadMe } from '../../../session/me';
import { tell } from '../../../ui';

/** Holds the form together: route, consents, checks, sending. */
export function useJoinPage(scanned: Scanned) {
  const { form, restored, change } = useJoinForm(scanned);
  const route = useJoinRoute(form);
  const consents = useConsents();
  const sending = useJoinSubmit();
  const [faults, setFaults] = useState<Faults>({});
  const refused = sending.error;

  useEffect(() => {
    if (refused === undefined) return;
    setFaults(faultsIn(refused));
    // The union or the texts have changed meanwhile: show the new ones before the next try.
    if (refused instanceof ApiError && refused.code === 'join.route_changed') void route.reload();
    if (refused instanceof ApiError && refused.code === 'join.consent_outdated')
      void consents.reload();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refused]);

  const submit = async (phoneVerified: boolean) => {
    const found = faultsOf(
      form,
      { identity: true, phone: !phoneVerified },
      shanghaiDay(new Date()),
    );
    setFaults(found);
    if (firstFault(found)) return;
    if (!route.data || !consents.data) {
      void route.reload();
      void consents.reload();
      return tell('还没有连上网，您填的都在，请再点一次');
    }
    const organisationId = route.data.organisation.id;
    const agreed = consentsIn(consents.data);
    const application = await sending.run(joinBody({ form, organisationId, consents: agreed }));
    if (!application) return;
    wipeDraft(joinDraftKey);
    void reloadMe();
    replaceWith('application', { id: application.id });
  };

  const onField = Object.keys(faultsIn(refused)).length > 0;
  return {
    form,
    restored,
    route,
    faults,
    focus: firstFault(faults),
    busy: sending.busy,
    problem: refused === undefined || onField ? '' : errorText(refused),
    submit,
    change: (part: Partial<JoinForm>) => {
      setFaults((before) => withoutMended(before, Object.keys(part)));
      change(part);
    },
  };
}
