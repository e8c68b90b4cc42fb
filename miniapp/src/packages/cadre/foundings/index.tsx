import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import {
  useRegister,
  type FoundingItem,
  type ProposalItem,
} from '../../../features/foundings/use-foundings';
import { go } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  Page,
  screen,
  Section,
  Skeleton,
  StatusTag,
} from '../../../ui';
import '../cadre.css';

/** Where a union should be founded, and what is being founded below me. */
export default screen(function Foundings() {
  const { data, loading, error, reload } = useRegister();
  const proposals = data?.proposals ?? [];
  const foundings = data?.foundings ?? [];
  return (
    <Page
      actions={
        data?.mayPropose ? (
          <ActionBar note="上一级工会批准筹建，开完成立大会再批准成立。">
            <Button text="申请组建工会" onTap={() => go('foundingNew')} />
          </ActionBar>
        ) : null
      }
    >
      {loading ? <Skeleton cards={2} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <View>{proposals.length > 0 ? <Proposals items={proposals} /> : null}</View>
      <View>{foundings.length > 0 ? <List items={foundings} /> : null}</View>
      <View className={data && proposals.length + foundings.length === 0 ? '' : 'gone'}>
        <Empty
          char="建"
          title="没有正在组建的工会"
          text={
            data?.mayPropose
              ? '同一单位的会员到 25 人，这里会出现建议。'
              : '由街道、区和网上会员之家提出。知道哪里该建工会，请告诉上级工会。'
          }
        />
      </View>
    </Page>
  );
});

function Proposals({ items }: { items: readonly ProposalItem[] }) {
  return (
    <Section title="建议">
      <Card>
        {items.map(({ id, title, parentName, members, tone, statusText }) => (
          <ListRow
            key={id}
            title={title}
            text={`${parentName} · 会员 ${members} 人`}
            aside={<StatusTag tone={tone} text={statusText} />}
            onTap={() => go('foundingProposal', { id })}
          />
        ))}
      </Card>
    </Section>
  );
}

function List({ items }: { items: readonly FoundingItem[] }) {
  return (
    <Section title="在办的和办过的">
      <Card>
        {items.map(({ id, name, parentName, tone, statusText }) => (
          <ListRow
            key={id}
            title={name}
            text={parentName}
            aside={<StatusTag tone={tone} text={statusText} />}
            onTap={() => go('founding', { id })}
          />
        ))}
      </Card>
    </Section>
  );
}
