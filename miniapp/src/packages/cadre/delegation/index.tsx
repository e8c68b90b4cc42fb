import { View } from '@tarojs/components';
import { refusalOf } from '../../../api';
import { DelegationCard } from '../../../features/delegation/delegation-card';
import {
  useDelegations,
  useTakeBack,
  type Delegation,
} from '../../../features/delegation/use-delegations';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  confirm,
  Empty,
  ErrorState,
  Page,
  screen,
  Section,
  Skeleton,
  tell,
} from '../../../ui';
import '../cadre.css';

export default screen(function DelegationPage() {
  const { delegations, problem, reload } = useDelegations();
  const takeBack = useTakeBack();
  if (!delegations) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={2} />
        )}
      </Page>
    );
  }
  const { items, today } = delegations;
  const refresh = () => void reload();
  const end = async ({ id, deputyMask }: Delegation) => {
    const text = `${deputyMask}马上不能再处理待办，会收到消息。`;
    if (!(await confirm({ title: '收回这次委托？', text, yes: '收回' }))) return;
    if (!(await takeBack.run(id))) return;
    tell('已收回');
    refresh();
  };
  return (
    <Page
      actions={
        <ActionBar note="对方要是本工会的会员，一次最多 60 天">
          <Button text="委托一位会员" onTap={() => go('delegationNew')} />
        </ActionBar>
      }
    >
      <View>
        <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
        <Alert {...refusalOf(takeBack.error, refresh)} />
      </View>
      {items.length === 0 ? (
        <Empty
          char="代"
          title="还没有委托过"
          text="请假的时候，可以请一位会员代您处理待办，到期自动结束。"
        />
      ) : (
        <Section title="委托记录" aside="新的在前">
          {items.map((one) => (
            <DelegationCard
              key={one.id}
              delegation={one}
              today={today}
              busy={takeBack.busy}
              onEnd={(chosen) => void end(chosen)}
            />
          ))}
        </Section>
      )}
    </Page>
  );
});
