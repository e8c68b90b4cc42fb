import { View } from '@tarojs/components';
import type { refusalOf } from '../../api';
import { usePushQuestion } from '../../session/use-push-question';
import { Alert, Button, Second, Sheet, Strong } from '../../ui';

interface WaitProps {
  /** '1 号场 明天 19:00–20:00'. */
  what: string;
  waiting: number;
  isWaiting: boolean;
  busy: boolean;
  problem: ReturnType<typeof refusalOf>;
  onClose: () => void;
  onWait: () => void;
  onShowMine: () => void;
}

/** 候补 for a slot that is full: what it means, before one gets in line. There only while it is asked. */
export function WaitSheet(props: WaitProps) {
  const { what, waiting, isWaiting, busy, problem, onClose, onWait, onShowMine } = props;
  const push = usePushQuestion('place_offer');
  // WeChat only lets itself be asked inside the tap, so before anything is sent.
  const wait = async () => {
    await push.ask();
    onWait();
  };
  return (
    <Sheet open title="候补" onClose={onClose}>
      <View className="sheet-form">
        <View className="stack">
          <Strong>{what}</Strong>
          <Second>{lineText(waiting, isWaiting)}</Second>
          <Second>
            有人退了就按先后留给您 30
            分钟，发消息请您确认；晚上十点到早上七点不算时间。不要了随时退出，不记次数。
          </Second>
        </View>
        <Alert {...problem} />
        <View className="after-words">
          {isWaiting ? (
            <Button kind="outlined" text="看我的预约" onTap={onShowMine} />
          ) : (
            <Button text="排队候补" busy={busy} onTap={() => void wait()} />
          )}
        </View>
      </View>
    </Sheet>
  );
}

function lineText(waiting: number, isWaiting: boolean): string {
  if (isWaiting) return '您已经在候补了。';
  return waiting === 0 ? '约满了，现在还没有人候补。' : `约满了，前面有 ${waiting} 人候补。`;
}
