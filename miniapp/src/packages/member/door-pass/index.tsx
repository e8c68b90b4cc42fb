import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { take, type Outcome } from '../../../features/door/door-queue';
import { scanStation } from '../../../features/stations/scan-station';
import { go } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  StatusTag,
  Title,
} from '../../../ui';

/** Scanned at a door: in, or what helps. */
export default screen(function DoorPass() {
  const { code = '' } = useRouter().params;
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    void take({ what: 'pass', code: decodeURIComponent(code) }, '我的签到').then(setOutcome);
  }, [code]);
  if (!outcome)
    return (
      <Page>
        <Skeleton cards={1} lines={3} />
      </Page>
    );
  const isRefused = outcome.kind === 'refused';
  return (
    <Page
      actions={
        <ActionBar>
          {isRefused ? (
            <Button text="再扫一次" onTap={() => void scanStation()} />
          ) : (
            <Button text="好的" onTap={() => go('home')} />
          )}
        </ActionBar>
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={toneOf(outcome)} text={tagOf(outcome)} />
          </View>
          <Title>{titleOf(outcome)}</Title>
          <Second>{textOf(outcome)}</Second>
        </View>
      </Card>
      <View className={isRefused ? '' : 'gone'}>
        <Card>
          <ListRow
            title="出示会员卡"
            text="管理员扫一下也行，没有网络也能用"
            onTap={() => go('card')}
          />
          <ListRow title="我的预约" text="看订的是哪天、哪片场地" onTap={() => go('bookings')} />
          <ListRow title="我的活动" text="看报上了没有" onTap={() => go('myActivities')} />
        </Card>
      </View>
    </Page>
  );
});

const toneOf = ({ kind }: Outcome) =>
  kind === 'done' ? 'done' : kind === 'kept' ? 'waiting' : 'overdue';

const tagOf = ({ kind }: Outcome): string =>
  kind === 'done' ? '签到' : kind === 'kept' ? '等网络' : '没有签上';

function titleOf(outcome: Outcome): string {
  if (outcome.kind === 'refused') return '还没有签到';
  if (outcome.kind === 'kept') return '记在手机上了，请进';
  return outcome.passed?.isAgain ? '您已经签过到了，请进' : '签到了，请进';
}

function textOf(outcome: Outcome): string {
  if (outcome.kind === 'refused') return outcome.text;
  if (outcome.kind === 'kept') return '现在没有网络。有网络时自动补记，算您按时到。';
  const { passed } = outcome;
  return passed ? `${passed.title} · ${passed.whenText}` : '';
}
