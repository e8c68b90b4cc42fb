import { Text, View } from '@tarojs/components';

/** A rule, a sentence a line; one node, because it changes with every choice. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <View className="body">
      <Text className="rule-lines">{lines.join('\n')}</Text>
    </View>
  );
}
