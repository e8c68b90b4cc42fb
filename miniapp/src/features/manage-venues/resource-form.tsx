import { View } from '@tarojs/components';
import { optionsOf, resourceKindTexts, venueLimits, type ResourceKind } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../api';
import { Alert, Button, Choice, Field } from '../../ui';
import { useAddResource } from './use-managed-venue';

const kinds = optionsOf(resourceKindTexts);

interface ResourceFormProps {
  venueId: string;
  onDone: () => void;
}

/** A court that one booking takes whole, or a room with places. */
export function ResourceForm({ venueId, onDone }: ResourceFormProps) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ResourceKind>('badminton');
  const [capacity, setCapacity] = useState('1');
  const [isChecked, setChecked] = useState(false);
  const { run, busy, error } = useAddResource(venueId);
  const places = Number(capacity);
  const isGood = name.trim() !== '' && places >= 1 && places <= venueLimits.capacity;
  const send = async () => {
    setChecked(true);
    if (!isGood) return;
    if (await run({ name: name.trim(), kind, capacity: places })) onDone();
  };
  return (
    <View className="sheet-form">
      <Field
        id="resource-name"
        label="名字"
        placeholder="和门上写的一样：3 号场"
        maxlength={venueLimits.resourceNameLength}
        value={name}
        error={isChecked && name.trim() === '' ? '请写名字。' : undefined}
        onInput={setName}
      />
      <Choice label="是什么" options={kinds} value={kind} onChange={setKind} />
      <Field
        id="resource-capacity"
        label="同时几人"
        type="number"
        maxlength={4}
        value={capacity}
        hint="写 1：谁订了就归谁用，像球场；写多些：各占一个位子，像阅览室。"
        error={isChecked && !isGood && name.trim() !== '' ? '请写 1 到 2000。' : undefined}
        onInput={(text) => setCapacity(text.replace(/\D/g, ''))}
      />
      <View className="sheet-send">
        <Alert text={error === undefined ? '' : errorText(error)} />
        <Button text="加上" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}
