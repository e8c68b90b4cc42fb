import { shanghaiDay } from '@home/shared';
import { useEffect, useState } from 'react';
import { errorText, ApiError } from '../../../api';
import { faultsIn, faultsOf, firstFault, type Faults } from '../../../features/join/check-form';
import { keepWhere, wipeDraft, type JoinForm } from '../../../features/join/draft';
import { useApplicationWhen } from '../../../features/join/use-application';
import {
  joinBody,
  useConsents,
  useJoinRoute,
  useJoinSubmit,
} from '../../../features/join/use-join';
import { useJoinForm } from '../../../features/join/use-join-form';
import { replaceWith } from '../../../routes';
import { reloadMe } from '../../../session/me';
import { tell } from '../../../ui';

/** Holds the form together: route, consents, checks, sending. */
export function useJoinPage(stationId: string | undefined, resubmit: string | undefined) {
  const { form, restored, change } = useJoinForm(stationId, resubmit !== undefined);
  const route = useJoinRoute(form);
  const consents = useConsents();
  const returned = useApplicationWhen(resubmit);
  const sending = useJoinSubmit(resubmit);
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
    const found = faultsOf(form, phoneVerified, shanghaiDay(new Date()));
    setFaults(found);
    if (firstFault(found)) return;
    const organisationId = returned.data?.union.id ?? route.data?.organisation.id;
    const agreed = consents.data?.items.map(({ kind, version }) => ({ kind, version }));
    if (!organisationId || !agreed) {
      void route.reload();
      void consents.reload();
      return tell('还没有连上网，您填的都在，请再点一次');
    }
    const withNote = resubmit !== undefined;
    const application = await sending.run(
      joinBody({ form, withNote, organisationId, consents: agreed }),
    );
    if (!application) return;
    keepWhere(form);
    wipeDraft();
    void reloadMe();
    replaceWith('application', { id: application.id });
  };

  const onField = Object.keys(faultsIn(refused)).length > 0;
  return {
    form,
    restored,
    returned: returned.data,
    route,
    faults,
    focus: firstFault(faults),
    busy: sending.busy,
    problem: refused === undefined || onField ? '' : errorText(refused),
    submit,
    change: (part: Partial<JoinForm>) => {
      // A field that is being mended stops shouting.
      setFaults((before) => without(before, Object.keys(part)));
      change(part);
    },
  };
}

function without(faults: Faults, changed: readonly string[]): Faults {
  const mended = changed.map((name) => (name === 'consented' ? 'consents' : name));
  const left = Object.entries(faults).filter(([name]) => !mended.includes(name));
  return left.length === Object.keys(faults).length ? faults : Object.fromEntries(left);
}
