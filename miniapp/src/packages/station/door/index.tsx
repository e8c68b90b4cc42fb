import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { errorText } from '../../../api';
import { doorPlaceOf, useDoorKey } from '../../../features/door/use-door';
import { keepScreenOn } from '../../../platform/keep-screen-on';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';
import './door.css';
import { ShownDoor } from './shown-door';

/** The code at the door: big, bright, another one every twenty seconds, with a network or without. */
export default screen(function DoorPage() {
  const { place, id = '' } = useRouter().params;
  const where = doorPlaceOf(place);
  const { data, loading, error, reload } = useDoorKey(where, id);
  useEffect(() => {
    keepScreenOn(true);
    return () => keepScreenOn(false);
  }, []);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={6} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page title={data.title}>
      <ShownDoor
        // Opened anew is another door to watch.
        key={`${data.id} ${data.serverTime}`}
        place={where}
        id={id}
        door={data}
        problem={error}
        onAgain={() => void reload()}
      />
    </Page>
  );
});
