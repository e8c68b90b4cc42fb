import { View } from '@tarojs/components';
import type { FileView } from './use-file-views';

/** Who, what, why and when. Few nodes: a list. */
export function FileViewRow({ view }: { view: FileView }) {
  return (
    <View className="card">
      <View className="strong">{view.what}</View>
      <View className="second">{view.who}</View>
      <View className="note">{`因为：${view.why} · ${view.atText}`}</View>
    </View>
  );
}
