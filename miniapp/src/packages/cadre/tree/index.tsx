import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { TreeCard } from '../../../features/union-tree/tree-card';
import { useTree, type TreeUnion } from '../../../features/union-tree/use-tree';
import { go } from '../../../routes';
import {
  Alert,
  Button,
  Card,
  Empty,
  ListRow,
  Note,
  Page,
  screen,
  Section,
  Sheet,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

const openUnion = ({ id, children }: TreeUnion): void => {
  if (children > 0) go('tree', { above: id });
  else go('union', { id });
};

/** My part of the tree, one level at a time. */
export default screen(function TreePage() {
  const { above } = useRouter<{ above: string }>().params;
  const { items, first, loading, loadingMore, hasMore, error, reload, more } = useTree(above);
  const [chosen, setChosen] = useState<TreeUnion>();
  return (
    <Page>
      <View>
        <Alert
          text={error === undefined ? '' : errorText(error)}
          action={{ text: '再试一次', onTap: () => void reload() }}
        />
        {loading ? <Skeleton cards={3} lines={2} /> : null}
        {first && items.length === 0 ? <Empty char="树" title="下面还没有工会" /> : null}
      </View>
      <Section title={first?.aboveName ?? '我负责的工会'} aside={above ? '下面的工会' : ''}>
        {items.map((one) => (
          <TreeCard key={one.id} union={one} onOpen={openUnion} onMore={setChosen} />
        ))}
      </Section>
      <View className="list-end">
        {hasMore ? (
          <Button kind="text" text="看后面的" busy={loadingMore} onTap={() => void more()} />
        ) : (
          <Note>{items.length > 0 ? '就这些了' : ''}</Note>
        )}
      </View>
      <Sheet
        open={chosen !== undefined}
        title={chosen?.name ?? ''}
        onClose={() => setChosen(undefined)}
      >
        {chosen ? <Links union={chosen} /> : null}
      </Sheet>
    </Page>
  );
});

function Links({ union: { id, name } }: { union: TreeUnion }) {
  return (
    <Card>
      <ListRow title="主页" onTap={() => go('union', { id })} />
      <ListRow title="委员会、换届" onTap={() => go('committee', { id })} />
      <ListRow title="改主页" onTap={() => go('unionPage', { id })} />
      <ListRow title="码和海报" onTap={() => go('unionCode', { id })} />
      <ListRow title="数字" onTap={() => go('figures', { organisation: id })} />
      <ListRow title="撤销、合并、划转" onTap={() => go('changes', { id, name })} />
    </Card>
  );
}
