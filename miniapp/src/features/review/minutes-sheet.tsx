import { View } from '@tarojs/components';
import { formatMemberNo } from '@home/shared';
import { errorText } from '../../api';
import { Body, ErrorState, ListRow, Second, Sheet, Skeleton } from '../../ui';
import { useResolutionDetail } from './use-resolutions';

/** A resolution as it was recorded: who was there, what was said, whom it took in. */
export function MinutesSheet({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <Sheet open={id !== ''} title="决议" onClose={onClose}>
      {id === '' ? null : <Minutes id={id} />}
    </Sheet>
  );
}

function Minutes({ id }: { id: string }) {
  const { data, loading, error, reload } = useResolutionDetail(id);
  if (!data)
    return loading ? (
      <Skeleton cards={1} lines={3} />
    ) : (
      <ErrorState text={errorText(error)} onRetry={() => void reload()} />
    );
  return (
    <View className="sheet-form">
      <Body>{data.text ?? '这份决议没有记内容。'}</Body>
      <Second>{`参会：${data.attendees.join('、') || '没有记'}`}</Second>
      <View>
        {data.takenIn.map(({ nameMask, memberNo }) => (
          <ListRow key={memberNo} title={nameMask} text={`会员号 ${formatMemberNo(memberNo)}`} />
        ))}
      </View>
    </View>
  );
}
