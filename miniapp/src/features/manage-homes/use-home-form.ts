import { Permission } from '@home/shared';
import { useState } from 'react';
import { wipeDraft } from '../../session/draft';
import { chosenAmong, useOwnUnions } from '../../session/own-unions';
import { useDraft } from '../../session/use-draft';
import { checkHome, draftOf, pageOf, type HomeDraft } from './home-draft';
import { useChangeHome, useNewHome, type ManagedHome } from './use-managed-homes';

/** The page of a home being changed, or of a new one; kept on the phone until it is sent. */
export function useHomeForm(home: ManagedHome | undefined) {
  const key = `home.edit.${home?.id ?? 'new'}`;
  const fresh = draftOf(home);
  const { form, change } = useDraft<HomeDraft>(key, fresh, (draft) =>
    // What somebody else changed meanwhile is begun anew.
    draft.base === fresh.base ? draft : fresh,
  );
  const [isChecked, setChecked] = useState(false);
  const founding = useNewHome();
  const changing = useChangeHome(home?.id ?? '');
  const unions = useOwnUnions(Permission.VenueManage);
  const union = chosenAmong(unions, form.organisationId);
  const faults = checkHome(form, union);
  /** The home's id, once it is saved. */
  const send = async (): Promise<string | undefined> => {
    setChecked(true);
    if (Object.keys(faults).length > 0) return undefined;
    const page = pageOf(form);
    const saved = home
      ? await changing.run({ ...page, version: home.version })
      : await founding.run({ ...page, organisationId: union });
    if (saved) wipeDraft(key);
    return saved?.id;
  };
  return {
    form,
    change,
    unions: home ? [] : unions,
    union,
    faults: isChecked ? faults : {},
    send,
    busy: founding.busy || changing.busy,
    error: founding.error ?? changing.error,
  };
}
