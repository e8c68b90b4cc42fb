import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Button } from './button';
import { classNames } from './class-names';

interface SheetProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  onClose: () => void;
}

/** A panel that rises from below; a tap beside it closes it. Closed, it is a frame with its title: pages have several of them. */
export function Sheet({ open, title, children, onClose }: SheetProps) {
  return (
    <View className={classNames('sheet', open && 'sheet-open')} {...aria({ hidden: !open })}>
      <View className="sheet-shade" onClick={onClose} />
      <View className="sheet-panel" {...aria({ role: 'dialog', label: title })}>
        <View className="strong sheet-title">{title}</View>
        <View className="sheet-content">{open ? children : null}</View>
        {open ? <Button kind="text" text="关上" onTap={onClose} /> : null}
      </View>
    </View>
  );
}
