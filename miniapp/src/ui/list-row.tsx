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
  /** Read out instead of title and text. */
  label?: string;
  onTap?: () => void;
}

/**
 * A row of a card; rows draw the line between them themselves. Long lists are made of it, so it has
 * no node it does not need: the chevron is drawn by the style sheet.
 */
export function ListRow(props: ListRowProps) {
  const { title, text, aside, lead, label, chevron = true, onTap } = props;
  const inside = (
    <>
      {lead}
      <View className="row-main">
        <View className="strong">{title}</View>
        {text ? <View className="second">{text}</View> : null}
      </View>
      {aside ? (
        <View className="row-aside">
          {typeof aside === 'string' ? <Text className="second">{aside}</Text> : aside}
        </View>
      ) : null}
    </>
  );
  if (!onTap) return <View className="row">{inside}</View>;
  return (
    <View
      className={chevron ? 'row row-open' : 'row'}
      hoverClass="pressed"
      onClick={onTap}
      {...aria({ role: 'button', label })}
    >
      {inside}
    </View>
  );
}
