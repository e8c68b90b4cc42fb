import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';

interface CheckboxProps {
  checked: boolean;
  /** Read out; needed only when there are no words beside the box. */
  label?: string;
  onChange: (checked: boolean) => void;
  /** Words beside the box; without them only the box is drawn (in a list row). */
  children?: ReactNode;
  error?: string;
  id?: string;
}

/** A box with a tick; the whole line can be tapped. */
export function Checkbox({ checked, label, onChange, children, error, id }: CheckboxProps) {
  return (
    <View
      id={id}
      className={classNames(
        'checkbox',
        children === undefined && 'checkbox-alone',
        error !== undefined && 'checkbox-error',
      )}
      onClick={(event) => {
        event.stopPropagation();
        onChange(!checked);
      }}
      {...aria({ role: 'checkbox', label, checked })}
    >
      <View className={classNames('checkbox-box', checked && 'checkbox-on')}>
        <View className="checkbox-tick" />
      </View>
      <View className="checkbox-words">
        {children}
        <View className="field-error">{error ?? ''}</View>
      </View>
    </View>
  );
}
