import { View } from '@tarojs/components';
import type { TaskDto } from '../../api';
import { go } from '../../routes';
import { Button, Note, Section } from '../../ui';
import { InboxRow } from './inbox-row';

interface InboxListProps {
  items: readonly TaskDto[];
  ticked: ReadonlySet<string>;
  hasMore: boolean;
  loadingMore: boolean;
  /** How many can stand in one resolution, of those shown. */
  choosable: number;
  chosen: number;
  onToggle: (id: string) => void;
  onToggleAll: () => void;
  onMore: () => void;
}

/** The rows in the server's order: what falls due first stands first. */
export function InboxList(props: InboxListProps) {
  const { items, ticked, hasMore, loadingMore, choosable, chosen, onToggle, onMore } = props;
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
        {hasMore ? (
          <Button kind="text" text="看后面的" busy={loadingMore} onTap={onMore} />
        ) : (
          <Note>就这些了</Note>
        )}
        <View className={choosable > 1 ? '' : 'gone'}>
          <Button
            kind="text"
            text={chosen === choosable ? '都不选' : `全选入会的 ${choosable} 人`}
            onTap={props.onToggleAll}
          />
        </View>
      </View>
    </Section>
  );
}

function openTask({ subjectType, subjectId }: TaskDto): void {
  if (subjectType === 'membership_dispute') go('dispute', { id: subjectId });
  else if (subjectType === 'membership_transfer') go('transferReview', { id: subjectId });
  else if (subjectType === 'person_correction') go('correctionReview', { id: subjectId });
  else if (subjectType === 'appeal') go('appealReview', { id: subjectId });
  else if (subjectType === 'organisation_change') go('change', { id: subjectId });
  else if (subjectType === 'term_renewal') go('renewal', { id: subjectId });
  else if (subjectType === 'union_vacancy') go('vacancy', { id: subjectId });
  else if (subjectType === 'union_founding') go('founding', { id: subjectId });
  else if (subjectType === 'founding_proposal') go('foundingProposal', { id: subjectId });
  else if (subjectType === 'booking') go('bookingReview', { id: subjectId });
  else if (subjectType === 'venue_fault') go('faultReview', { id: subjectId });
  else if (subjectType === 'credit_appeal') go('creditAppeal', { id: subjectId });
  else if (subjectType === 'membership_lapse') go('lapseReview', { id: subjectId });
  else go('review', { id: subjectId });
}
