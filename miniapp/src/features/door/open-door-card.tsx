import { View } from '@tarojs/components';
import { clockText } from '@home/shared';
import { Button, Card, Note, Second, StatusTag, Strong } from '../../ui';
import type { OpenDoor } from './use-open-doors';

/** One phone that shows the code: what it calls itself, whose it is, since when, until when, last heard of. */
export function OpenDoorCard({ door, onEnd }: { door: OpenDoor; onEnd: () => void }) {
  const { device, keeperMask, isMine, openedAt, validUntil, seenAt } = door;
  return (
    <Card>
      <View className="spread">
        <Strong>{device}</Strong>
        {isMine ? <StatusTag tone="done" text="就是这部" /> : null}
      </View>
      <Second>{`${keeperMask} ${at(openedAt)} 打开，用到 ${at(validUntil)}`}</Second>
      <Note>{`${at(seenAt)} 前后连过网`}</Note>
      <View className="after-words">
        <Button
          kind="outlined"
          text="停用这个码"
          label={`停用${keeperMask}的${device}上的码`}
          onTap={onEnd}
        />
      </View>
    </Card>
  );
}

const at = (iso: string): string => clockText(new Date(iso));
