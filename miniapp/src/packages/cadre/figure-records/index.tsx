import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { momentText } from '@home/shared';
import { useFigureRecords } from '../../../features/figures/use-figures';
import { go } from '../../../routes';
import {
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  Note,
  Page,
  screen,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

export default screen(function FigureRecordsPage() {
  const { organisation, state, age } = useRouter().params;
  const { items, first, hasMore, loadingMore, more, reload, problem } = useFigureRecords({
    organisation,
    state,
    age,
  });
  if (!first) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={4} lines={2} />
        )}
      </Page>
    );
  }
  if (items.length === 0)
    return (
      <Page>
        <Empty char="清" title="现在没有了" text="刚才的数字后来变了，返回刷新一下。" />
      </Page>
    );
  return (
    <Page>
      <Card>
        {items.map((one) => (
          <ListRow
            key={one.id}
            title={one.nameMask}
            text={`${one.organisationName} · ${momentText(new Date(one.submittedAt), new Date())}`}
            aside={one.statusText}
            onTap={() => go('review', { id: one.id })}
          />
        ))}
      </Card>
      <View className="list-end">
        {hasMore ? (
          <Button kind="text" text="看后面的" busy={loadingMore} onTap={() => void more()} />
        ) : (
          <Note>就这些了</Note>
        )}
      </View>
    </Page>
  );
});
