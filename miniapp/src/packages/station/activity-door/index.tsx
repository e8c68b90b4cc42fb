import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { serverNow } from '../../../api/server-clock';
import { DoorSummary } from '../../../features/door/door-summary';
import { ExpectedRow } from '../../../features/door/expected-row';
import { QueueCard } from '../../../features/door/queue-card';
import { useDoorList, useTaken, type Expected } from '../../../features/door/use-door';
import { useTaking } from '../../../features/door/use-taking';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
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
  const [whom, setWhom] = useState<Expected>();
  const write = async (reason: string) => {
    if (!whom) return;
    setWhom(undefined);
    const manual = { what: 'activity_manual', placeId: id, matterId: whom.id, reason } as const;
    await taking.run(manual, whom.nameMask);
  };
  const kept = new Set(
    waiting.map(({ taking: one }) => ('matterId' in one ? one.matterId : undefined)),
  );
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
      <Alert text={taking.problem} />
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
                  onLetIn={() => setWhom(one)}
                />
              )}
            </MoreRows>
          </Card>
        )}
      </View>
      <Card>
        <ListRow
          title="门口二维码"
          text="亮在手机上，来的人自己扫码签到"
          onTap={() => go('door', { place: 'activity', id })}
        />
      </Card>
      <NoteSheet
        open={whom !== undefined}
        title="人工登记到场"
        words="没带手机、卡扫不出来时用。会单独记数，写一句原因。"
        label="原因"
        placeholder="比如：手机没电，核对了本人证件"
        button="登记，请进"
        busy={taking.busy}
        problem={{ text: '' }}
        onClose={() => setWhom(undefined)}
        onSend={(reason) => void write(reason)}
      />
    </Page>
  );
});
