import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { serverNow } from '../../../api/server-clock';
import { useVenue } from '../../../features/booking/use-venues';
import { cameText, QueueCard } from '../../../features/door/queue-card';
import { useTaken } from '../../../features/door/use-door';
import { useTaking } from '../../../features/door/use-taking';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
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
  Strong,
} from '../../../ui';

/** The evening at the door: who comes, scan the card, or write down why without one; with a network or without. */
export default screen(function DeskPage() {
  const { id = '' } = useRouter().params;
  const { data: venue } = useVenue(id);
  const { data, loading, error, reload } = useDesk(id);
  const { waiting, refused } = useTaken(() => void reload());
  const taking = useTaking();
  const [whom, setWhom] = useState<DeskItem>();
  const write = async (reason: string) => {
    if (!whom) return;
    const { id: matterId, nameMask, resourceName } = whom;
    setWhom(undefined);
    const manual = { what: 'venue_manual', placeId: id, matterId, reason } as const;
    await taking.run(manual, `${nameMask} · ${resourceName}`);
  };
  const kept = new Set(
    waiting.map(({ taking: one }) => ('matterId' in one ? one.matterId : undefined)),
  );
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
      <Alert text={taking.problem} />
      <QueueCard waiting={waiting} refused={refused} />
      <View>
        {data ? (
          data.items.length === 0 ? (
            <Empty char="约" title="今天没有人订" text="有人订了会列在这里。" />
          ) : (
            <Card>
              <Strong>{cameText(data.came)}</Strong>
              <Note>没带卡的，点一下名字人工登记。</Note>
              <MoreRows items={data.items}>
                {(item) => (
                  <DeskRow
                    key={item.id}
                    item={item}
                    now={serverNow()}
                    isKept={kept.has(item.id)}
                    onLetIn={() => setWhom(item)}
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
        <ListRow
          title="门口二维码"
          text="亮在手机上，来的人自己扫码签到"
          onTap={() => go('door', { place: 'venue', id })}
        />
        <ListRow
          title="停用场地"
          text="保养、坏了、被征用：先看有谁订了，再通知他们"
          onTap={() => go('closure', { id })}
        />
      </Card>
      <VenuePoster id={id} />
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
