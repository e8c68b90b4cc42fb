import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  Body,
  Button,
  Card,
  Checkbox,
  Choice,
  confirm,
  Field,
  Sheet,
  StatusTag,
  TextArea,
} from '../../ui';

const trades = [
  { code: 'rider', text: '外卖骑手' },
  { code: 'courier', text: '快递员' },
  { code: 'driver', text: '网约车司机' },
] as const;

type Trade = (typeof trades)[number]['code'];

export function ControlSamples() {
  const [typed, setTyped] = useState('');
  const [trade, setTrade] = useState<Trade>('rider');
  const [ticked, setTicked] = useState(true);
  const [open, setOpen] = useState(false);
  return (
    <View>
      <Field
        id="sample-name"
        label="姓名"
        value={typed}
        placeholder="和身份证上一样"
        onInput={setTyped}
      />
      <Field
        id="sample-number"
        label="身份证号"
        value="65010219920314"
        aside="还差 4 位"
        error="身份证号应为 18 位"
        onInput={() => undefined}
      />
      <Field
        id="sample-phone"
        label="手机号"
        value="138****5678"
        aside={<StatusTag tone="done" text="微信已核" />}
        hint="只用来就这份申请联系您"
        onInput={() => undefined}
      />
      <TextArea
        id="sample-note"
        label="说明"
        value=""
        placeholder="一句话"
        onInput={() => undefined}
      />
      <Card>
        <Choice label="行业" options={trades} value={trade} onChange={setTrade} />
      </Card>
      <Card>
        <Checkbox checked={ticked} onChange={setTicked}>
          <Body>我自愿加入中国工会，遵守章程。</Body>
        </Checkbox>
      </Card>
      <Card>
        <View className="stack">
          <Button text="主要动作" />
          <Button kind="outlined" text="打开一张底板" onTap={() => setOpen(true)} />
          <Button
            kind="text"
            text="撤回申请"
            onTap={() => void confirm({ title: '撤回？', text: '以后还可以再申请。', yes: '撤回' })}
          />
        </View>
      </Card>
      <Sheet open={open} title="底板" onClose={() => setOpen(false)}>
        <Body>从下面升起来，点旁边就关上。</Body>
      </Sheet>
    </View>
  );
}
