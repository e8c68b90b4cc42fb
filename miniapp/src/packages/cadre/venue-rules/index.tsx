import { useDidShow, useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { errorText } from '../../../api';
import { useManagedVenue } from '../../../features/manage-venues/use-managed-venue';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';
import '../cadre.css';
import { RulesPage } from './rules-page';

/** The rules of a venue, or of one court in it: the words in which they are read, and the values behind them, a page a group. */
export default screen(function VenueRules() {
  const { id = '', step, resource } = useRouter().params;
  const { data: venue, loading, error, reload } = useManagedVenue(id);
  // Another page of the form may have changed the draft.
  const [turn, setTurn] = useState(0);
  const isShown = useRef(false);
  useDidShow(() => {
    if (isShown.current) setTurn((before) => before + 1);
    isShown.current = true;
  });
  if (venue)
    return (
      <RulesPage
        key={turn}
        venue={venue}
        resource={venue.resources.find((one) => one.id === resource)}
        step={step}
        onReload={() => void reload()}
      />
    );
  return (
    <Page>
      {loading ? (
        <Skeleton cards={2} lines={4} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});
