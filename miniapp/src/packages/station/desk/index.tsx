import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { useVenue } from '../../../features/booking/use-venues';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { DeskRow } from '../../../features/venue-desk/desk-row';
import { useDesk } from '../../../features/venue-desk/use-desk';
import { VenuePoster } from '../../../features/venue-desk/venue-poster';
import { scanCode } from '../../../platform/scan';
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
  tell,
} from '../../../ui';

/** The evening at the door: who comes, scan the card, or write down why without one. */
export default screen(function DeskPage() {
  const { id = '' } = useRouter().params;
  const { data: venue } = useVenue(id);
  const { desk, scan, letIn } = useDesk(id);
  const [booking, setBooking] = useState<string>();
  const { data, loading, error, reload } = desk;
  const scanCard = async () => {
    const code = await scanCode('请输入会员卡上的码');
    if (code && (await scan.run(code))) tell('进来了，请进');
  };
  const write = async (reason: string) => {
    if (!booking || !(await letIn.run({ booking, reason }))) return;
    setBooking(undefined);
    tell('登记了，请进');
  };
  return (
    <Page
      title={venue?.name ?? '今天的预约'}
      actions={
        <ActionBar>
          <Button text="扫会员卡放行" busy={scan.busy} onTap={() => void scanCard()} />
        </ActionBar>
      }
    >
      <Alert {...refusalOf(scan.error, () => void reload())} />
      <View>
        {data ? (
          data.items.length === 0 ? (
            <Empty char="约" title="今天没有人订" text="有人订了会列在这里。" />
          ) : (
            <Card>
              <Note>没带卡的，点一下名字人工登记。</Note>
              <MoreRows items={data.items}>
                {(item) => (
                  <DeskRow key={item.id} item={item} onLetIn={() => setBooking(item.id)} />
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
          title="停用场地"
          text="保养、坏了、被征用：先看有谁订了，再通知他们"
          onTap={() => go('closure', { id })}
        />
      </Card>
      <VenuePoster id={id} />
      <NoteSheet
        open={booking !== undefined}
        title="人工登记到场"
        words="没带手机、卡扫不出来时用。会单独记数，写一句原因。"
        label="原因"
        placeholder="比如：手机没电，核对了本人证件"
        button="登记，请进"
        busy={letIn.busy}
        problem={refusalOf(letIn.error, () => void reload())}
        onClose={() => setBooking(undefined)}
        onSend={(reason) => void write(reason)}
      />
    </Page>
  );
});
