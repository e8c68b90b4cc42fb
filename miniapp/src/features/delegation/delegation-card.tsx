import { View } from '@tarojs/components';
import { dayText, type Day } from '@home/shared';
import { Button, Card, ListRow, Second, StatusTag, type TagTone } from '../../ui';
import type { Delegation } from './use-delegations';

interface DelegationCardProps {
  delegation: Delegation;
  today: Day;
  busy: boolean;
  onEnd: (delegation: Delegation) => void;
}

const tones: Readonly<Record<Delegation['state'], TagTone>> = {
  running: 'info',
  upcoming: 'waiting',
  ended: 'quiet',
};

export function DelegationCard({ delegation, today, busy, onEnd }: DelegationCardProps) {
  const { deputyMask, fromDay, toDay, state, stateText, reason, organisationName } = delegation;
  return (
    <Card>
      <ListRow
        title={deputyMask}
        text={`${dayText(fromDay, today)} 到 ${dayText(toDay, today)}`}
        aside={<StatusTag tone={tones[state]} text={stateText} />}
      />
      <View className="stack">
        <Second>{[reason, organisationName].filter(Boolean).join(' · ')}</Second>
        <View className={delegation.actions.includes('end') ? '' : 'gone'}>
          <Button kind="outlined" text="收回" busy={busy} onTap={() => onEnd(delegation)} />
        </View>
      </View>
    </Card>
  );
}
