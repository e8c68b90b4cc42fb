import { View } from '@tarojs/components';
import { venueLimits } from '@home/shared';
import { Card, ListRow, Note, Strong, TextArea } from '../../ui';
import type { BookedItem } from './use-desk';

interface ConcernedProps {
  items: readonly BookedItem[];
  reason: string;
  onReason: (reason: string) => void;
  /** What is done to the place: 停, 改少. */
  act?: string;
  placeholder?: string;
}

/** Whose bookings are called off, and what they will read. */
export function Concerned({
  items,
  reason,
  onReason,
  act = '停',
  placeholder = '比如：灯坏了，换好就开',
}: ConcernedProps) {
  return (
    <Card>
      <Strong>{items.length > 0 ? '这些预约会取消' : '这段时间没有人订'}</Strong>
      <View className="after-title">
        {items.map(({ id, nameMask, resourceName, whenText }) => (
          <ListRow key={id} title={`${nameMask} · ${resourceName}`} text={whenText} />
        ))}
      </View>
      <TextArea
        id="closure-reason"
        label={`为什么${act}（订了的人会看到）`}
        placeholder={placeholder}
        maxlength={venueLimits.reasonLength}
        value={reason}
        onInput={onReason}
      />
      <Note>写清楚原因，别人好另找地方。</Note>
    </Card>
  );
}
