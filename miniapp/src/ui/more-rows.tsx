import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Button } from './button';

interface MoreRowsProps<Item> {
  items: readonly Item[];
  /** So many at first and with each tap: all of them at once would be too much for one screen's data. */
  step?: number;
  children: (item: Item) => ReactNode;
}

/** A list that is all here already, shown a handful at a time. */
export function MoreRows<Item>({ items, step = 8, children }: MoreRowsProps<Item>) {
  const [shown, setShown] = useState(step);
  return (
    <View>
      <View>{items.slice(0, shown).map(children)}</View>
      {items.length > shown ? (
        <Button kind="text" text="再看几条" onTap={() => setShown(shown + step)} />
      ) : null}
    </View>
  );
}
