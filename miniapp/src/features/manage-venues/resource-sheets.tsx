import { View } from '@tarojs/components';
import { optionsOf, resourceKindTexts, venueLimits, type ResourceKind } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Choice, Field, Second, Sheet } from '../../ui';
import { useAddResource, useResizeResource, type ManagedResource } from './use-managed-venue';

interface SheetProps {
  venueId: string;
  onClose: () => void;
  /** With what was done, in a few words. */
  onDone: (words: string) => void;
}

const kinds = optionsOf(resourceKindTexts);

/** A court that one booking takes whole, or a room with places. */
export function AddResourceSheet({ open, onClose, ...form }: SheetProps & { open: boolean }) {
  return (
    <Sheet open={open} title="加一片场地" onClose={onClose}>
      {open ? <AddResource {...form} /> : <View />}
    </Sheet>
  );
}

function AddResource({ venueId, onDone }: Omit<SheetProps, 'onClose'>) {
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
    if (await run({ name: name.trim(), kind, capacity: places })) onDone('加好了，现在就能订');
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
        <Alert {...refusalOf(error, () => onDone(''))} />
        <Button text="加上" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}

/** Another number of places; never fewer than are booked. */
export function ResizeResourceSheet({
  resource,
  onClose,
  ...form
}: SheetProps & { resource: ManagedResource | undefined }) {
  return (
    <Sheet open={resource !== undefined} title={resource?.name ?? ''} onClose={onClose}>
      {resource ? <Resize key={resource.id} resource={resource} {...form} /> : <View />}
    </Sheet>
  );
}

function Resize({
  venueId,
  resource,
  onDone,
}: Omit<SheetProps, 'onClose'> & { resource: ManagedResource }) {
  const [typed, setTyped] = useState(String(resource.capacity));
  const { run, busy, error } = useResizeResource(venueId);
  const capacity = Number(typed);
  const isGood =
    capacity >= 2 && capacity <= venueLimits.capacity && capacity !== resource.capacity;
  const send = async () => {
    if (await run({ resource: resource.id, capacity })) onDone('改好了');
  };
  return (
    <View className="sheet-form">
      <Body>{`现在同时能来 ${resource.capacity} 人。`}</Body>
      <Field
        id="places"
        label="改成"
        type="number"
        maxlength={4}
        value={typed}
        onInput={(text) => setTyped(text.replace(/\D/g, ''))}
      />
      <Second>
        {capacity < resource.capacity
          ? '已经订了的人都保留；要是哪个时段订得比这多，会告诉您先处理那些预约。'
          : '多出来的位子马上就能订，候补的人按先后先得。'}
      </Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, () => onDone(''))} />
        <Button text="改" busy={busy} disabled={!isGood} onTap={() => void send()} />
      </View>
    </View>
  );
}
