import { View } from '@tarojs/components';
import { Alert, Card, Empty, ErrorState, Skeleton } from '../../ui';

export function StateSamples() {
  return (
    <View>
      <Skeleton cards={1} />
      <Card>
        <Empty char="信" title="还没有消息" text="申请有进展会在这里告诉您。" />
      </Card>
      <Card>
        <ErrorState text="现在没有网络。您填的内容没有丢。" onRetry={() => undefined} />
      </Card>
      <Alert text="这个微信已经登记了另一个人，请用您自己的微信申请" />
    </View>
  );
}
