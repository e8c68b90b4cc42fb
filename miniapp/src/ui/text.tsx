import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

interface WordsProps {
  children?: ReactNode;
}

/** The biggest text of a screen: the answer to "where do I stand". */
export function Title({ children }: WordsProps) {
  return (
    <View className="title" {...aria({ role: 'heading' })}>
      {children}
    </View>
  );
}

/** Head of a card. */
export function Strong({ children }: WordsProps) {
  return <View className="strong">{children}</View>;
}

/** Running text. */
export function Body({ children }: WordsProps) {
  return <View className="body">{children}</View>;
}

/** What goes with it, in the second ink. */
export function Second({ children }: WordsProps) {
  return <View className="second">{children}</View>;
}

/** Small print and labels. */
export function Note({ children }: WordsProps) {
  return <View className="note">{children}</View>;
}

/** Several paragraphs out of one text with line breaks. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <View className="paragraphs">
      {text.split('\n').map((line, index) => (
        <View className="body paragraph" key={index}>
          <Text userSelect>{line}</Text>
        </View>
      ))}
    </View>
  );
}
