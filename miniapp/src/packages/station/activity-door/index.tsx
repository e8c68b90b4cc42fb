import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { serverNow } from '../../../api/server-clock';
import { DoorSummary } from '../../../features/door/door-summary';
import { ExpectedRow } from '../../../features/door/expected-row';
import { DoorRows } from '../../../features/door/door-rows';
import { QueueCard } from '../../../features/door/queue-card';
import { mattersIn, useDoorList, useTaken, type Expected } from '../../../features/door/use-door';
import { ManualSheet } from '../../../features/door/manual-sheet';
import { useManual } from '../../../features/door/use-manual';
import { useTaking } from '../../../features/door/use-taking';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  ErrorState,
  MoreRows,
  Page,
  screen,
  Skeleton,
} from '../../../ui';

/** The door of an activity: who signed up, who has come; with a network or without. */
export default screen(function ActivityDoor() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useDoorList(id);
  const { waiting, refused } = useTaken(() => void reload());
  const taking = useTaking();
  const manual = useManual(taking);
  const kept = mattersIn(waiting);
  const letIn = (one: Expected) =>
    manual.ask({
      what: 'activity_manual',
      placeId: id,
      matterId: one.id,
      label: one.nameMask,
    });
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={3} lines={2} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const { activity, items } = data;
  const isEarly = serverNow() < Date.parse(activity.letInFrom);
  const isOpen = !isEarly && serverNow() <= Date.parse(activity.letInUntil);
  return (
    <Page
      title={activity.title}
      actions={
        <ActionBar>
          <Button
            text="扫会员卡签到"
            busy={taking.busy}
            onTap={() => void taking.scan('activity_card', id)}
          />
        </ActionBar>
      }
    >
      <Alert text={manual.whom ? '' : taking.problem} />
      <QueueCard waiting={waiting} refused={refused} />
      <DoorSummary list={data} isEarly={isEarly} isOpen={isOpen} />
      <View>
        {items.length === 0 ? (
          <Empty char="活" title="还没有人报名" text="报了名的会列在这里。" />
        ) : (
          <Card>
            <MoreRows items={items}>
              {(one) => (
                <ExpectedRow
                  key={one.id}
                  one={one}
                  isKept={kept.has(one.id)}
                  isOpen={isOpen}
                  onLetIn={() => letIn(one)}
                />
              )}
            </MoreRows>
          </Card>
        )}
      </View>
      <Card>
        <DoorRows place="activity" id={id} />
      </Card>
      <ManualSheet manual={manual} taking={taking} />
    </Page>
  );
});
