import { View } from '@tarojs/components';
import { venueLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Field, Second, Sheet } from '../../ui';
import { useResizeResource, type ManagedResource } from './use-managed-venue';

interface SheetProps {
  venueId: string;
  onClose: () => void;
  /** With what was done, in a few words. */
  onDone: (words: string) => void;
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
