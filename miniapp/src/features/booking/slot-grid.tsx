import { View } from '@tarojs/components';
import { aria, classNames } from '../../ui';
import { mayWait, type GridRow, type ResourceDay, type Slot } from './grid';

interface GridProps {
  resources: readonly ResourceDay[];
  rows: readonly GridRow[];
  isPicked: (resourceId: string, slot: Slot) => boolean;
  onTap: (resourceId: string, startsAt: string) => void;
}

/** Times down, courts across: shape, word and colour say what is free. */
export function SlotGrid({ resources, rows, isPicked, onTap }: GridProps) {
  return (
    <View className="slots">
      <View className="slot-row">
        <View className="slot-time" />
        {resources.map(({ id, name }) => (
          <View className="slot-name" key={id}>
            {name}
          </View>
        ))}
      </View>
      {rows.map(({ startsAt, startText, cells }) => (
        <View className="slot-row" key={startsAt}>
          <View className="slot-time">{startText}</View>
          {resources.map((resource, at) => {
            const slot = cells[at];
            return slot ? (
              <Cell
                key={resource.id}
                slot={slot}
                picked={isPicked(resource.id, slot)}
                label={`${resource.name} ${startText}`}
                onTap={() => onTap(resource.id, startsAt)}
              />
            ) : (
              <View className="slot slot-none" key={resource.id} />
            );
          })}
        </View>
      ))}
    </View>
  );
}

interface CellProps {
  slot: Slot;
  picked: boolean;
  label: string;
  onTap: () => void;
}

function Cell({ slot, picked, label, onTap }: CellProps) {
  const { state, isWaiting } = slot;
  const words = wordsOf(slot, picked);
  if (mayWait(slot))
    return (
      <View
        className={isWaiting ? 'slot slot-waiting' : 'slot slot-line'}
        onClick={onTap}
        {...aria({ role: 'button', label: `${label} ${words}` })}
      >
        {words}
      </View>
    );
  if (state !== 'free') return <View className={`slot slot-${state}`}>{words}</View>;
  return (
    <View
      className={classNames('slot slot-free', picked && 'slot-picked')}
      onClick={onTap}
      {...aria({ role: 'checkbox', label: `${label} ${words}`, checked: picked })}
    >
      {words}
    </View>
  );
}

function wordsOf(slot: Slot, picked: boolean): string {
  if (mayWait(slot)) return slot.isWaiting ? '候补中' : '可候补';
  return picked ? '我选' : slot.stateText;
}
