import { View } from '@tarojs/components';
import { aria } from './aria';

/** One Chinese character in a soft square, as the design's icons. Decoration: not read out. */
export function CharIcon({ char }: { char: string }) {
  return (
    <View className="char-icon" {...aria({ hidden: true })}>
      {char}
    </View>
  );
}

interface Entry {
  char: string;
  text: string;
  onTap: () => void;
}

/** The four entries of a home screen: icon above, word below; rows in elder mode (style sheet). */
export function IconGrid({ entries }: { entries: readonly Entry[] }) {
  return (
    <View className="icon-grid">
      {entries.map((entry) => (
        <View
          className="icon-grid-item"
          hoverClass="pressed"
          key={entry.char}
          onClick={entry.onTap}
          {...aria({ role: 'button', label: entry.text })}
        >
          <CharIcon char={entry.char} />
          <View className="icon-grid-text">{entry.text}</View>
        </View>
      ))}
    </View>
  );
}
