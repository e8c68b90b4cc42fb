import { View } from '@tarojs/components';
import { clockText } from '@home/shared';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Second, Sheet, Strong } from '../../ui';
import type { OpenDoor } from './use-open-doors';

interface EndDoorSheetProps {
  door: OpenDoor | undefined;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onRefresh: () => void;
  onEnd: (door: OpenDoor) => void;
}

/** Before a phone's code is ended: whose it is, what follows, and that nobody who came is lost. */
export function EndDoorSheet({ door, busy, error, ...on }: EndDoorSheetProps) {
  return (
    <Sheet open={door !== undefined} title="停用这部手机的码？" onClose={on.onClose}>
      {door ? (
        <View className="sheet-form">
          <Second>{`${door.device}，${door.keeperMask} ${clockText(new Date(door.openedAt))} 打开的`}</Second>
          {wordsOf(door).map(([head, text]) => (
            <View key={head}>
              <Strong>{head}</Strong>
              <Body>{text}</Body>
            </View>
          ))}
          <View className="sheet-send">
            <Alert {...refusalOf(error, on.onRefresh)} />
            <Button text="停用这个码" busy={busy} onTap={() => on.onEnd(door)} />
          </View>
        </View>
      ) : null}
    </Sheet>
  );
}

const wordsOf = ({ isMine }: OpenDoor): readonly (readonly [string, string])[] => [
  [
    '停用以后',
    isMine
      ? '别人再扫这部手机，签不上到。'
      : '再扫那部手机，签不上到。它连上网就写“已经停用”；没有网络时码还会换，请告诉门口的人收起来。',
  ],
  [
    '还没送出的签到',
    '停用以前扫的都算数：来的人没有网络的，12 小时内连上网就补上。手机上记着的会员卡和人工登记，也照样补。',
  ],
  isMine
    ? ['还要用', '在这部手机上再打开一次门口二维码。']
    : [
        '还要用，或者手机丢了',
        '要用，在那部手机上再打开一次。丢了，请本人到“我的 → 设置 → 登录的手机”里停掉。',
      ],
];
