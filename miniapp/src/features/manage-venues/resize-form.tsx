import { View } from '@tarojs/components';
import { venueLimits } from '@home/shared';
import { useState, type ReactNode } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, Card, Field, Second } from '../../ui';
import { useResizeResource, type ConcernedItem, type ManagedResource } from './use-managed-venue';

interface FormProps {
  venueId: string;
  resource: ManagedResource;
  /** Draws who loses their place, and asks why. */
  concerned: (
    items: readonly ConcernedItem[],
    reason: string,
    onReason: (reason: string) => void,
  ) => ReactNode;
  onDone: (told: number) => void;
}

/** Another number of places. Fewer: first who does not fit any more, then the reason that they will read. */
export function ResizeForm({ venueId, resource, concerned, onDone }: FormProps) {
  const [typed, setTyped] = useState(String(resource.capacity));
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<readonly ConcernedItem[]>();
  const { preview, resize } = useResizeResource(venueId, resource.id);
  const capacity = Number(typed);
  const isSmaller = capacity < resource.capacity;
  const isGood =
    capacity >= 2 && capacity <= venueLimits.capacity && capacity !== resource.capacity;
  const hit = found?.length ?? 0;
  const look = async () => setFound((await preview.run(capacity))?.items);
  const send = async () => {
    const why = hit > 0 ? { reason: reason.trim() } : {};
    if (await resize.run({ capacity, bookings: hit, ...why })) onDone(hit);
  };
  return (
    <View>
      <Card>
        <Field
          id="places"
          label={`同时能来 ${resource.capacity} 人，改成`}
          type="number"
          maxlength={4}
          value={typed}
          error={typed !== '' && capacity < 2 ? '最少 2 人。' : undefined}
          onInput={(text) => {
            setTyped(text.replace(/\D/g, ''));
            setFound(undefined);
          }}
        />
        <Second>
          {isSmaller
            ? '先订的留下；订不下的先给您看，再定。'
            : '多出来的位子马上就能订，候补的人按先后先得。'}
        </Second>
        {isSmaller && !found ? (
          <Button
            kind="outlined"
            text="看谁订不下了"
            busy={preview.busy}
            disabled={!isGood}
            onTap={() => void look()}
          />
        ) : null}
      </Card>
      <View>{found ? concerned(found, reason, setReason) : null}</View>
      <Alert {...refusalOf(preview.error ?? resize.error, () => void look())} />
      <View className="on-page">
        {isGood && (found || !isSmaller) ? (
          <Button
            text={hit > 0 ? `改成 ${capacity} 人，通知这 ${hit} 位` : `改成 ${capacity} 人`}
            busy={resize.busy}
            disabled={hit > 0 && reason.trim() === ''}
            onTap={() => void send()}
          />
        ) : null}
      </View>
    </View>
  );
}
