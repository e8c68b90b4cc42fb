import { useRouter } from '@tarojs/taro';
import { errorText, refusalOf } from '../../../api';
import { SharesCard } from '../../../features/manage-homes/shares-card';
import {
  useEndShare,
  useManagedHome,
  type ManagedShare,
} from '../../../features/manage-homes/use-managed-homes';
import { go } from '../../../routes';
import {
  Alert,
  Body,
  Button,
  Card,
  confirm,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

/** A home that my union runs: its page, and with whom it is shared. */
export default screen(function ManagedHomePage() {
  const { id = '' } = useRouter().params;
  const { data: home, loading, error, reload, replace } = useManagedHome(id);
  const ending = useEndShare(id);
  if (!home)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const end = async ({ id: share, organisationName }: ManagedShare) => {
    const title = `结束和${organisationName}的共享？`;
    const text = '他们的会员马上不能再订；已经订下的照样算数。';
    if (!(await confirm({ title, text, yes: '结束' }))) return;
    const ended = await ending.run(share);
    if (!ended) return;
    replace(ended);
    tell('结束了');
  };
  return (
    <Page title={home.name}>
      <Alert {...refusalOf(ending.error, () => void reload())} />
      <Card>
        <Title>{home.name}</Title>
        <Second>{`${home.kindText} · ${home.organisationName}`}</Second>
        <Body>{home.hoursText}</Body>
        <Button kind="text" text="改主页" onTap={() => go('homeEdit', { id })} />
      </Card>
      <SharesCard
        home={home}
        busy={ending.busy}
        onAdd={() => go('homeShare', { id })}
        onEnd={(share) => void end(share)}
      />
      <Card>
        {home.venues.map(({ id: venue, name }) => (
          <ListRow
            key={venue}
            title={name}
            text="开放时间、预约规矩"
            onTap={() => go('venueManaged', { id: venue })}
          />
        ))}
        <ListRow
          title="把场馆放进来"
          text="点开一个场馆，选“在哪个职工之家”"
          onTap={() => go('venuesManaged')}
        />
        <ListRow
          title="大家看到的样子"
          text={home.address}
          onTap={() => go('workersHome', { id })}
        />
      </Card>
    </Page>
  );
});
