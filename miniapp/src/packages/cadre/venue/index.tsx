import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { HomeSheet } from '../../../features/manage-venues/home-sheet';
import {
  useLiftClosure,
  useManagedVenue,
  type ManagedVenue,
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
  const { data: venue, loading, error, reload, replace } = useManagedVenue(id);
  const lifting = useLiftClosure();
  const [isMoving, setMoving] = useState(false);
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
  const lift = async (closure: string, where: string) => {
    const text = `${where}马上就能再订。因为停用被取消的预约不会自己回来，请他们重新订。`;
    if (!(await confirm({ title: '恢复开放？', text, yes: '恢复' }))) return;
    if (!(await lifting.run(closure))) return;
    tell('恢复了，现在就能订');
    void reload();
  };
  const moved = (next: ManagedVenue | undefined) => {
    setMoving(false);
    if (!next) return void reload();
    replace(next);
    tell(next.homeId === null ? '移出来了' : '放进去了');
  };
  return (
    <Page title={venue.name}>
      <Alert {...refusalOf(lifting.error, () => void reload())} />
      <ClosuresCard
        venue={venue}
        busy={lifting.busy}
        onLift={(closure, where) => void lift(closure, where)}
      />
      <ResourcesCard
        venue={venue}
        onOpen={(resource) => go('venueResource', { id, resource })}
        onAdd={() => go('venueResource', { id })}
      />
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
        <ListRow
          title="在哪个职工之家"
          text={homeText(venue)}
          chevron={venue.homes.length === 0}
          onTap={() => (venue.homes.length === 0 ? go('homeEdit') : setMoving(true))}
        />
        <ListRow title="会员看到的样子" text={venue.address} onTap={() => go('venue', { id })} />
      </Card>
      <View>
        <HomeSheet venue={venue} open={isMoving} onClose={() => setMoving(false)} onDone={moved} />
      </View>
    </Page>
  );
});

const homeText = ({ homeId, homes }: ManagedVenue): string =>
  homes.find(({ id }) => id === homeId)?.name ??
  (homes.length === 0 ? '本工会还没有，先登记一个' : '还没有放进职工之家');
