import { View } from '@tarojs/components';
import { optionsOf, retainReasonTexts, type RetainReason } from '@home/shared';
import { useState } from 'react';
import { Alert, Body, Button, Choice, Sheet } from '../../ui';

interface RetainProps {
  open: boolean;
  busy: boolean;
  problem: string;
  onClose: () => void;
  onRetain: (reason: RetainReason) => void;
}

/** 保留会籍: what it means, and why. */
export function RetainSheet({ open, onClose, ...form }: RetainProps) {
  return (
    <Sheet open={open} title="保留会籍" onClose={onClose}>
      {open ? <RetainForm {...form} /> : null}
    </Sheet>
  );
}

function RetainForm({ busy, problem, onRetain }: Omit<RetainProps, 'open' | 'onClose'>) {
  const [reason, setReason] = useState<RetainReason>();
  return (
    <View className="sheet-form">
      <Body>
        不用交会费，也不参加选举；会员号留着，什么时候回来点一下就恢复。马上生效，不用等谁批准。
      </Body>
      <Choice
        label="原因"
        options={optionsOf(retainReasonTexts)}
        value={reason}
        onChange={setReason}
      />
      <View className="sheet-send">
        <Alert text={problem} />
        <Button
          text="保留会籍"
          busy={busy}
          disabled={reason === undefined}
          onTap={() => {
            if (reason !== undefined) onRetain(reason);
          }}
        />
      </View>
    </View>
  );
}
