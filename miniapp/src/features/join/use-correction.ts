import { shanghaiDay } from '@home/shared';
import { useEffect, useState } from 'react';
import {
  ApiError,
  errorText,
  post,
  useIntention,
  type ApplicationDto,
  type CorrectionBody,
} from '../../api';
import { wipeDraft } from '../../session/draft';
import { reloadMe } from '../../session/me';
import { useDraft } from '../../session/use-draft';
import { tell } from '../../ui';
import {
  faultsIn,
  faultsOf,
  firstFault,
  withoutMended,
  type Faults,
  type Needs,
} from './check-form';
import { consentsIn, useConsents } from './use-join';

export interface CorrectionForm {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly note: string;
  readonly consented: boolean;
}

const empty: CorrectionForm = { name: '', idNumber: '', phone: '', note: '', consented: false };

const asks = ({ missing }: ApplicationDto, ...codes: readonly string[]): boolean =>
  missing.some(({ code }) => codes.includes(code));

/** What the return asked for anew; everything else stays as it was given. */
export const askedOf = (application: ApplicationDto): Needs => ({
  identity: asks(application, 'name', 'id_number'),
  phone: asks(application, 'phone'),
});

interface Correcting {
  readonly application: ApplicationDto;
  /** A number WeChat has vouched for need not be typed. */
  readonly phoneVerified: boolean;
}

/** One correction: its form, its checks, its sending. */
export function useCorrection({ application, phoneVerified }: Correcting) {
  const key = `join.correction.${application.id}`;
  const { form, found, change } = useDraft(key, empty);
  const consents = useConsents();
  const [faults, setFaults] = useState<Faults>({});
  const asked = askedOf(application);
  const path = { id: application.id };
  const sending = useIntention((body: CorrectionBody, id) =>
    post('/join/applications/{id}/resubmit', body, { path, key: id }),
  );
  const refused = sending.error;

  useEffect(() => {
    if (refused === undefined) return;
    setFaults(faultsIn(refused));
    if (refused instanceof ApiError && refused.code === 'join.consent_outdated')
      void consents.reload();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refused]);

  /** Answers the corrected application, or `undefined` while something is still wrong. */
  const send = async (): Promise<ApplicationDto | undefined> => {
    const needs = { ...asked, phone: asked.phone && !phoneVerified };
    const wrong = faultsOf(form, needs, shanghaiDay(new Date()));
    setFaults(wrong);
    if (firstFault(wrong)) return undefined;
    if (!consents.data) {
      void consents.reload();
      tell('还没有连上网，您填的都在，请再点一次');
      return undefined;
    }
    const corrected = await sending.run(correctionBody(form, consentsIn(consents.data)));
    if (!corrected) return undefined;
    wipeDraft(key);
    void reloadMe();
    return corrected;
  };

  const onField = Object.keys(faultsIn(refused)).length > 0;
  return {
    form,
    asked,
    restored: found !== undefined,
    faults,
    focus: firstFault(faults),
    busy: sending.busy,
    problem: refused === undefined || onField ? '' : errorText(refused),
    send,
    change: (part: Partial<CorrectionForm>) => {
      setFaults((before) => withoutMended(before, Object.keys(part)));
      change(part);
    },
  };
}

/** Only what was typed is sent: an empty field means "as before". */
function correctionBody(
  form: CorrectionForm,
  consents: CorrectionBody['consents'],
): CorrectionBody {
  const { name, idNumber, phone, note } = form;
  const typed = Object.entries({ name, idNumber, phone, note })
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { ...Object.fromEntries(typed), consents };
}
