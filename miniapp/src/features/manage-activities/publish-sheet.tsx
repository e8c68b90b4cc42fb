import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Checkbox, Second, Sheet } from '../../ui';
import { Lines } from './lines';
import { placesLines } from './managed-facts';
import { usePublish, type ManagedActivity } from './use-managed';

interface ActSheetProps {
  activity: ManagedActivity;
  open: boolean;
  onClose: () => void;
  onDone: (activity: ManagedActivity) => void;
  onReload: () => void;
}

const sealWords = '发布时就封好抽签的种子，公开它的指纹，抽完人人能自己验。';

/** What will be public, and that it stays as it is; then it is published. */
export function PublishSheet({ open, onClose, ...form }: ActSheetProps) {
  return (
    <Sheet open={open} title="发布这个活动" onClose={onClose}>
      {open ? <PublishForm {...form} /> : <View />}
    </Sheet>
  );
}

function PublishForm({ activity, onDone, onReload }: Omit<ActSheetProps, 'open' | 'onClose'>) {
  const { run, busy, error } = usePublish(activity.id);
  const { mode, signUpFrom } = activity.plan;
  const [isCrowded, setCrowded] = useState(false);
  // A draw has no hurry, and what is open already is not queued for.
  const mayQueue = mode !== 'draw' && new Date(signUpFrom) > new Date();
  const send = async () => {
    const body = { waitingRoom: mayQueue && isCrowded, revision: activity.revision };
    const published = await run(body);
    if (published) onDone(published);
  };
  const who = activity.unionNames.length === 0 ? activity.audienceText : '指定工会的会员';
  return (
    <View className="sheet-form">
      <Body>{`名字、时间、地点、介绍、费用、名额，谁都能看到；能报名的是：${who}。`}</Body>
      <Lines lines={[...placesLines(activity), ...(mode === 'draw' ? [sealWords] : [])]} />
      <Body>
        发布以后内容不能再改，只能调名额、提前截止、取消。报名的人是谁，只有主办的工会看得到。
      </Body>
      <View className={mayQueue ? '' : 'gone'}>
        <Checkbox checked={isCrowded} onChange={setCrowded}>
          <Second>抢的人会很多：开始报名时先随机排队，网快网慢一样公平</Second>
        </Checkbox>
      </View>
      <View className="sheet-send">
        <Alert {...refusalOf(error, onReload)} />
        <Button text="发布" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}
