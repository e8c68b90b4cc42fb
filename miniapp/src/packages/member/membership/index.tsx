import { View } from '@tarojs/components';
import { shanghaiDay } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../../api';
import { AppealCards } from '../../../features/appeals/appeal-cards';
import { MembershipActs } from '../../../features/membership-file/membership-acts';
import {
  LapseWarning,
  MembershipHead,
  OpenTransfer,
} from '../../../features/membership-file/membership-head';
import { MembershipLife } from '../../../features/membership-file/membership-life';
import { RetainSheet } from '../../../features/membership-file/retain-sheet';
import {
  useMembershipFile,
  type OwnAct,
} from '../../../features/membership-file/use-membership-file';
import { go } from '../../../routes';
import { Alert, Empty, ErrorState, Page, screen, Skeleton, tell } from '../../../ui';

export default screen(function Membership() {
  const { file, loading, error, reload, act } = useMembershipFile();
  const [isRetaining, setRetaining] = useState(false);
  const problem = act.error === undefined ? '' : errorText(act.error);
  const run = async (input: OwnAct, done: string) => {
    if (!(await act.run(input))) return;
    setRetaining(false);
    tell(done);
  };
  if (!file)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const { membership, openTransfer, warning } = file;
  return (
    <Page>
      <View>
        {membership ? <MembershipHead membership={membership} /> : <NotAMember />}
        {warning === null ? null : (
          <LapseWarning
            text={warning}
            busy={act.busy}
            onAnswer={() => void run({ what: 'object' }, '收到，会籍照旧')}
          />
        )}
        {openTransfer ? (
          <OpenTransfer
            transfer={openTransfer}
            problem={problem}
            busy={act.busy}
            onWithdraw={() =>
              void run({ what: 'withdraw', transferId: openTransfer.id }, '接转已撤回')
            }
          />
        ) : null}
      </View>
      <AppealCards except="application" />
      <Alert text={openTransfer || isRetaining ? '' : problem} />
      <MembershipActs
        file={file}
        run={run}
        onRetain={() => setRetaining(true)}
        onTransfer={() => go('transfer')}
      />
      <MembershipLife
        periods={file.periods}
        transfers={file.transfers}
        today={shanghaiDay(new Date())}
      />
      <RetainSheet
        open={isRetaining}
        busy={act.busy}
        problem={problem}
        onClose={() => setRetaining(false)}
        onRetain={(reason) => void run({ what: 'retain', reason }, '会籍已保留')}
      />
    </Page>
  );
});

function NotAMember() {
  return (
    <Empty
      char="会"
      title="您现在没有会籍"
      text="一分钟就能申请入会。"
      action={{ text: '申请入会', onTap: () => go('join') }}
    />
  );
}
