import { View } from '@tarojs/components';
import type { TaskDto } from '../../api';
import { go } from '../../routes';
import { Note, Section } from '../../ui';
import { InboxRow } from './inbox-row';

interface InboxListProps {
  items: readonly TaskDto[];
  ticked: ReadonlySet<string>;
  hasMore: boolean;
  loadingMore: boolean;
  onToggle: (id: string) => void;
}

/** The rows in the server's order: what falls due first stands first. */
export function InboxList({ items, ticked, hasMore, loadingMore, onToggle }: InboxListProps) {
  return (
    <Section title="等您决定的" aside="先到期的在前">
      <View className="card todos">
        {items.map((task) => (
          <InboxRow
            key={task.id}
            task={task}
            ticked={ticked.has(task.id)}
            onToggle={onToggle}
            onOpen={openTask}
          />
        ))}
      </View>
      <View className="list-end">
        <Note>{loadingMore ? '正在取后面的…' : hasMore ? '往上推，看后面的' : '就这些了'}</Note>
      </View>
    </Section>
  );
}

function openTask({ subjectType, subjectId }: TaskDto): void {
  if (subjectType === 'membership_dispute') go('dispute', { id: subjectId });
  else go('review', { id: subjectId });
}
