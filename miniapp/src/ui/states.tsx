import { View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './button';

interface EmptyProps {
  char?: string;
  /** A sentence: what is not here. */
  title: string;
  /** And what to do. */
  text?: string;
  action?: { text: string; onTap: () => void };
}

/** Nothing yet. */
export function Empty({ char = '空', title, text, action }: EmptyProps) {
  return (
    <View className="state">
      <View className="char-icon" {...aria({ hidden: true })}>
        {char}
      </View>
      <View className="strong state-title">{title}</View>
      <View className="second state-text">{text ?? ''}</View>
      {action ? <Button kind="outlined" text={action.text} onTap={action.onTap} /> : null}
    </View>
  );
}

/** What happened, that nothing is lost, and try again. */
export function ErrorState({ text, onRetry }: { text: string; onRetry?: () => void }) {
  return (
    <View className="state" {...aria({ role: 'alert' })}>
      <View className="strong state-title">没有打开</View>
      <View className="second state-text">{text}</View>
      {onRetry ? <Button kind="outlined" text="再试一次" onTap={onRetry} /> : null}
    </View>
  );
}

/** The shape of what is coming: cards with grey lines. */
export function Skeleton({ cards = 2, lines = 3 }: { cards?: number; lines?: number }) {
  return (
    <View {...aria({ role: 'status', label: '正在打开' })}>
      {Array.from({ length: cards }, (_card, card) => (
        <View className="card" key={card}>
          {Array.from({ length: lines }, (_line, line) => (
            <View className={`bone bone-${line % 3}`} key={line} />
          ))}
        </View>
      ))}
    </View>
  );
}
