import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { serverNow } from '../../../api/server-clock';
import { useVenue } from '../../../features/booking/use-venues';
import { DoorRows } from '../../../features/door/door-rows';
import { CameLines } from '../../../features/door/came-lines';
import { QueueCard } from '../../../features/door/queue-card';
import { mattersIn, useTaken } from '../../../features/door/use-door';
import { ManualSheet } from '../../../features/door/manual-sheet';
import { useManual } from '../../../features/door/use-manual';
import { useTaking } from '../../../features/door/use-taking';
import { DeskRow } from '../../../features/venue-desk/desk-row';
import { useDesk, type DeskItem } from '../../../features/venue-desk/use-desk';
import { VenuePoster } from '../../../features/venue-desk/venue-poster';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  MoreRows,
  Note,
  Page,
  screen,
  Skeleton,
} from '../../../ui';

/** The evening at the door: who comes, scan the card, or write down why without one; with a network or without. */
export default screen(function DeskPage() {
  const { id = '' } = useRouter().params;
  const { data: venue } = useVenue(id);
  const { data, loading, error, reload } = useDesk(id);
  const { waiting, refused } = useTaken(() => void reload());
  const taking = useTaking();
  const manual = useManual(taking);
  const kept = mattersIn(waiting);
  const letIn = (item: DeskItem) =>
    manual.ask({
      what: 'venue_manual',
      placeId: id,
      matterId: item.id,
      label: `${item.nameMask} · ${item.resourceName}`,
    });
  return (
    <Page
      title={venue?.name ?? '今天的预约'}
      actions={
        <ActionBar>
          <Button
            text="扫会员卡放行"
            busy={taking.busy}
            onTap={() => void taking.scan('venue_card', id)}
          />
        </ActionBar>
      }
    >
      <Alert text={manual.whom ? '' : taking.problem} />
      <QueueCard waiting={waiting} refused={refused} />
      <View>
        {data ? (
          data.items.length === 0 ? (
            <Empty char="约" title="今天没有人订" text="有人订了会列在这里。" />
          ) : (
            <Card>
              <CameLines came={data.came} />
              <Note>没带卡的，点一下名字人工登记。</Note>
              <MoreRows items={data.items}>
                {(item) => (
                  <DeskRow
                    key={item.id}
                    item={item}
                    now={serverNow()}
                    isKept={kept.has(item.id)}
                    onLetIn={() => letIn(item)}
                  />
                )}
              </MoreRows>
            </Card>
          )
        ) : loading ? (
          <Skeleton cards={3} lines={2} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </View>
      <Card>
        <DoorRows place="venue" id={id} />
        <ListRow
          title="停用场地"
          text="保养、坏了、被征用：先看有谁订了，再通知他们"
          onTap={() => go('closure', { id })}
        />
      </Card>
      <VenuePoster id={id} />
      <ManualSheet manual={manual} taking={taking} />
    </Page>
  );
});
