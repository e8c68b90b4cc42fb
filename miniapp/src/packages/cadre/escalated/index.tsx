import { View } from '@tarojs/components';
import { useEscalated } from '../../../features/figures/use-figures';
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
  StatusTag,
} from '../../../ui';
import '../cadre.css';

export default screen(function EscalatedPage() {
  const { items, first, hasMore, loadingMore, more, reload, problem } = useEscalated();
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
        <Empty char="清" title="没有上交的待办" text="三个工作日没有答复的，会自动交到上一级。" />
      </Page>
    );
  return (
    <Page>
      <Card>
        {items.map((one) => (
          <ListRow
            key={one.id}
            title={one.title}
            text={`${one.fromName ?? '下级工会'} 没有答复，现在由 ${one.ownerName} 处理`}
            aside={<StatusTag tone={one.tone} text={one.dueText} />}
            onTap={() =>
              go(one.subjectType === 'membership_dispute' ? 'dispute' : 'review', {
                id: one.subjectId,
              })
            }
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
