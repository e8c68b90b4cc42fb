import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { ResizeResourceSheet } from '../../../features/manage-venues/resize-resource-sheet';
import {
  useLiftClosure,
  useManagedVenue,
  type ManagedResource,
} from '../../../features/manage-venues/use-managed-venue';
import {
  ClosuresCard,
  HoursCard,
  ResourcesCard,
  RulesCard,
} from '../../../features/manage-venues/venue-cards';
import { PhotosCard } from '../../../features/photos/photos-card';
import { go } from '../../../routes';
import {
  Alert,
  Card,
  confirm,
  ErrorState,
  ListRow,
  Page,
  screen,
  Skeleton,
  tell,
} from '../../../ui';
import '../cadre.css';

/** A venue that my union runs: what is shut, when it is open, what can be booked, by which rules. */
export default screen(function ManagedVenuePage() {
  const { id = '' } = useRouter().params;
  const { data: venue, loading, error, reload } = useManagedVenue(id);
  const lifting = useLiftClosure();
  const [resized, setResized] = useState<ManagedResource>();
  if (!venue)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={3} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const done = (words: string) => {
    setResized(undefined);
    if (words) tell(words);
    void reload();
  };
  const lift = async (closure: string, where: string) => {
    const text = `${where}马上就能再订。因为停用被取消的预约不会自己回来，请他们重新订。`;
    if (!(await confirm({ title: '恢复开放？', text, yes: '恢复' }))) return;
    if (await lifting.run(closure)) done('恢复了，现在就能订');
  };
  return (
    <Page title={venue.name}>
      <Alert {...refusalOf(lifting.error, () => void reload())} />
      <ClosuresCard
        venue={venue}
        busy={lifting.busy}
        onLift={(closure, where) => void lift(closure, where)}
      />
      <ResourcesCard venue={venue} onOpen={setResized} onAdd={() => go('venueResource', { id })} />
      <HoursCard venue={venue} onChange={() => go('venueHours', { id })} />
      <RulesCard venue={venue} onChange={() => go('venueRules', { id })} />
      <PhotosCard subjectType="venue" subjectId={id} />
      <Card>
        <ListRow title="今天谁来、停用场地" text="看场地的页面" onTap={() => go('desk', { id })} />
        <ListRow
          title="几点最忙、多少人没来"
          text="近 4 周的使用"
          onTap={() => go('venueUse', { id })}
        />
        <ListRow title="会员看到的样子" text={venue.address} onTap={() => go('venue', { id })} />
      </Card>
      <View>
        <ResizeResourceSheet
          venueId={id}
          resource={resized}
          onClose={() => setResized(undefined)}
          onDone={done}
        />
      </View>
    </Page>
  );
});
