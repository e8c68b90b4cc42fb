import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';

interface CardProps {
  /** `soft`: the one thing on the page that invites; `red`: identity. */
  tone?: 'plain' | 'soft' | 'red';
  label?: string;
  children?: ReactNode;
  onTap?: () => void;
}

/** A white card. With `onTap` the whole card is a button; then give it a `label`. */
export function Card({ tone = 'plain', label, children, onTap }: CardProps) {
  const className = classNames('card', tone !== 'plain' && `card-${tone}`);
  if (!onTap) return <View className={className}>{children}</View>;
  return (
    <View
      className={className}
      hoverClass="pressed"
      onClick={onTap}
      {...aria({ role: 'button', label })}
    >
      {children}
    </View>
  );
}

interface SectionProps {
  title: string;
  /** Short words at the right of the title. */
  aside?: string;
  children?: ReactNode;
}

/** A titled group; its children are usually cards or one card of rows. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <Text className="section-title" {...aria({ role: 'heading' })}>
          {title}
        </Text>
        <Text className="note">{aside ?? ''}</Text>
      </View>
      {children}
    </View>
  );
}
