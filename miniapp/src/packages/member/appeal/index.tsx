import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { appealLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { useAppeals, useSubmitAppeal } from '../../../features/appeals/use-appeals';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  ErrorState,
  Page,
  screen,
  Second,
  Skeleton,
  Strong,
  tell,
  TextArea,
} from '../../../ui';

/** One decision, in one's own words, to the union above. */
export default screen(function AppealForm() {
  const { matterId = '' } = useRouter().params;
  const { appeals, problem, reload } = useAppeals();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { run, busy, error } = useSubmitAppeal();
  const matter = appeals?.appealable.find((one) => one.matterId === matterId);
  if (!appeals)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={1} lines={4} />
        )}
      </Page>
    );
  if (!matter)
    return (
      <Page>
        <Empty
          char="申"
          title="这个决定现在不能申诉"
          text="已经申诉过、过了 15 天，或者又提交了新的申请。结果在原来的页面上看。"
          action={{ text: '返回', onTap: back }}
        />
      </Page>
    );
  const send = async () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text === '') return;
    const { kind } = matter;
    if (await run({ kind, matterId, reason: text })) {
      tell('申诉已提交');
      back();
    }
  };
  return (
    <Page
      actions={
        <ActionBar note={`${appealLimits.decisionWorkingDays} 个工作日内由上级工会答复。`}>
          <Button text="提交申诉" busy={busy} onTap={() => void send()} />
        </ActionBar>
      }
    >
      <Card>
        <View className="stack">
          <Strong>{matter.matterText}</Strong>
          <Second>
            申诉交给上一级工会，由没有参与过这个决定的人审理。支持您的话，当场改过来，不用重新申请。
          </Second>
        </View>
      </Card>
      <Card>
        <TextArea
          id="appeal-reason"
          label="为什么不同意？"
          placeholder="说清楚事情经过就行，比如：我一直在滨河路送餐，站长可以证明"
          maxlength={appealLimits.reasonLength}
          value={reason}
          error={isMissing ? '请写一句为什么不同意。' : undefined}
          focus={isMissing}
          onInput={setReason}
        />
      </Card>
      <Second>一个决定只能申诉一次。不要写身份证号和银行卡号，用不着。</Second>
      <Alert {...refusalOf(error, () => void send())} />
    </Page>
  );
});
