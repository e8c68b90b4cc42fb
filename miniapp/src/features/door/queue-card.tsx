import { View } from '@tarojs/components';
import { clockText } from '@home/shared';
import { Card, ListRow, Note, Strong } from '../../ui';
import { dismiss, type Taken } from './door-queue';

interface QueueCardProps {
  waiting: readonly Taken[];
  refused: readonly Taken[];
}

/** What this phone holds: who waits for the network, and who was not let in after all. */
export function QueueCard({ waiting, refused }: QueueCardProps) {
  return (
    <View>
      <View className={waiting.length > 0 ? '' : 'gone'}>
        <Card>
          <Strong>{`等网络，已记下 ${waiting.length} 人`}</Strong>
          <Note>记在这部手机上，关掉小程序也不会丢。有网络就自动补记，不会记两次。</Note>
          <View>
            {waiting.map(({ key, label, takenAt }) => (
              <ListRow key={key} title={label} text={`${clockText(new Date(takenAt))} 来的`} />
            ))}
          </View>
        </Card>
      </View>
      <View className={refused.length > 0 ? '' : 'gone'}>
        <Card>
          <Strong>{`${refused.length} 位没有补记上`}</Strong>
          <Note>看过以后点一下划掉。</Note>
          <View>
            {refused.map(({ key, label, takenAt, refusal }) => (
              <ListRow
                key={key}
                title={`${label} · ${clockText(new Date(takenAt))}`}
                text={refusal ?? ''}
                onTap={() => dismiss(key)}
              />
            ))}
          </View>
        </Card>
      </View>
    </View>
  );
}
