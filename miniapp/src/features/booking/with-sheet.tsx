import { View } from '@tarojs/components';
import { bookingLimits } from '@home/shared';
import { useState } from 'react';
import { Button, Choice, Second, Sheet, Strong, TextArea } from '../../ui';

export interface With {
  readonly companions: number;
  readonly purpose: string;
}

/** '带 2 个人 · 班组羽毛球'. */
export function companyText({ companions, purpose }: With): string {
  const people = companions === 0 ? '就我自己' : `带 ${companions} 个人`;
  return purpose === '' ? people : `${people} · ${purpose}`;
}

interface WithProps {
  open: boolean;
  value: With;
  onClose: () => void;
  onDone: (value: With) => void;
}

const counts = ['不带', '1', '2', '3', '4', '5'].map((text, at) => ({ code: String(at), text }));

/** Who comes along and what for: asked only of who wants to say it. */
export function WithSheet({ open, onClose, ...form }: WithProps) {
  return (
    <Sheet open={open} title="带人、写用途" onClose={onClose}>
      {open ? <WithForm {...form} /> : null}
    </Sheet>
  );
}

function WithForm({ value, onDone }: Omit<WithProps, 'open' | 'onClose'>) {
  const [companions, setCompanions] = useState(value.companions);
  const [purpose, setPurpose] = useState(value.purpose);
  return (
    <View className="sheet-form">
      <View className="stack">
        <Strong>带几个人</Strong>
        <Choice
          label="带几个人"
          options={counts}
          value={String(companions)}
          onChange={(code) => setCompanions(Number(code))}
        />
        <Second>能带几个人看“这里的规矩”；来的时候一起到。</Second>
      </View>
      <TextArea
        id="booking-purpose"
        label="做什么用（可以不写）"
        placeholder="比如：班组羽毛球"
        maxlength={bookingLimits.noteLength}
        value={purpose}
        onInput={setPurpose}
      />
      <Button text="好了" onTap={() => onDone({ companions, purpose: purpose.trim() })} />
    </View>
  );
}
