import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, type OrganisationHit } from '../../../api';
import { ProposeSheet } from '../../../features/organisation-changes/propose-sheet';
import { useChanges, type Change } from '../../../features/organisation-changes/use-changes';
import { UnionSearch } from '../../../features/organisations/union-search';
import { go } from '../../../routes';
import {
  Card,
  Empty,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Section,
  Skeleton,
  StatusTag,
  Strong,
} from '../../../ui';
import '../cadre.css';

/** What changes among the unions below me, and a new proposal. */
export default screen(function Changes() {
  const { data, loading, error, reload } = useChanges();
  const { id, name } = useRouter<{ id: string; name: string }>().params;
  const [union, setUnion] = useState<Pick<OrganisationHit, 'id' | 'name'> | undefined>(
    id && name ? { id, name: decodeURIComponent(name) } : undefined,
  );
  const [target, setTarget] = useState<OrganisationHit>();
  const [isOpen, setOpen] = useState(union !== undefined);
  const pick = (hit: OrganisationHit) => {
    if (union) setTarget(hit);
    else setUnion(hit);
    setOpen(true);
  };
  const startAgain = () => {
    setUnion(undefined);
    setTarget(undefined);
    setOpen(false);
  };
  return (
    <Page>
      <Card>
        <View className="stack">
          <Strong>{union ? `${union.name}转到哪家工会？` : '哪家工会要变动？'}</Strong>
          <UnionSearch
            key={union?.id ?? ''}
            label="工会名称"
            placeholder="写两个字就能找"
            nothing="请换个叫法再试。"
            everyLevel
            onPick={pick}
          />
          <Second>撤销、合并、划转都由上一级工会批准，会员一个不落。</Second>
        </View>
      </Card>
      {loading ? <Skeleton cards={2} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <ChangeList items={data?.items ?? []} />
      <View className={data?.items.length === 0 ? '' : 'gone'}>
        <Empty char="变" title="没有正在办的变动" text="上面搜到工会就可以提出。" />
      </View>
      <ProposeSheet
        union={isOpen ? union : undefined}
        target={target}
        onPickTarget={() => setOpen(false)}
        onClose={startAgain}
        onDone={(id) => {
          startAgain();
          go('change', { id });
        }}
      />
    </Page>
  );
});

function ChangeList({ items }: { items: readonly Change[] }) {
  if (items.length === 0) return <View />;
  return (
    <Section title="办过的和在办的">
      <Card>
        {items.map((change) => (
          <ListRow
            key={change.id}
            title={change.unionName}
            text={`${change.kindText} · ${change.targetName}`}
            aside={<StatusTag tone={change.tone} text={change.statusText} />}
            onTap={() => go('change', { id: change.id })}
          />
        ))}
      </Card>
    </Section>
  );
}
