import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface ActionBarProps {
  /** Side by side instead of one above the other: two short words, or a summary and a button. */
  row?: boolean;
  /** One quiet line under the buttons: what happens after the tap. */
  note?: string;
  children?: ReactNode;
}

/** The bar in the thumb's reach; goes into `<Page actions>`. */
export function ActionBar({ row, note, children }: ActionBarProps) {
  return (
    <View className="action-bar">
      <View className={classNames('action-bar-buttons', row && 'action-bar-row')}>{children}</View>
      <View className="note action-bar-note">{note ?? ''}</View>
    </View>
  );
}
