import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

interface ListRowProps {
  title: string;
  /** Second line. */
  text?: string;
  /** At the right: a <StatusTag>, a value; a chevron is added when the row can be tapped. */
  aside?: ReactNode;
  /** In front: a <CharIcon>, a <Checkbox>. */
  lead?: ReactNode;
  /** False: a tap changes something here instead of opening a page. */
  chevron?: boolean;
  /** Read out for the whole row; title and text by default. */
  label?: string;
  onTap?: () => void;
}

/** A row of a card; rows draw the line between them themselves. */
export function ListRow({ title, text, aside, lead, label, chevron = true, onTap }: ListRowProps) {
  const inside = (
    <>
      <View className="row-lead">{lead}</View>
      <View className="row-main">
        <View className="strong">{title}</View>
        <View className="second">{text ?? ''}</View>
      </View>
      <View className="row-aside">
        {typeof aside === 'string' ? <Text className="second">{aside}</Text> : aside}
      </View>
      <Text className="chevron" {...aria({ hidden: true })}>
        {onTap && chevron ? '›' : ''}
      </Text>
    </>
  );
  if (!onTap) return <View className="row">{inside}</View>;
  const spoken = label ?? [title, text].filter(Boolean).join('，');
  return (
    <View
      className="row"
      hoverClass="pressed"
      onClick={onTap}
      {...aria({ role: 'button', label: spoken })}
    >
      {inside}
    </View>
  );
}
