import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { HoursEditor } from '../../../features/manage-stations/hours-editor';
import { HoursForm } from '../../../features/manage-venues/hours-form';
import { useManagedVenue } from '../../../features/manage-venues/use-managed-venue';
import { back } from '../../../routes';
import { ErrorState, Page, screen, Skeleton, tell } from '../../../ui';
import '../cadre.css';

export default screen(function VenueHours() {
  const { id = '' } = useRouter().params;
  const { data: venue, loading, error, reload } = useManagedVenue(id);
  const done = () => {
    tell('定好了');
    back();
  };
  return (
    <Page>
      {venue ? (
        <HoursForm
          venue={venue}
          editor={(hours, onChange) => <HoursEditor hours={hours} onChange={onChange} />}
          onDone={done}
          onReload={() => void reload()}
        />
      ) : loading ? (
        <Skeleton cards={2} lines={3} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});
