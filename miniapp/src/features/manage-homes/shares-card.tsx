import { View } from '@tarojs/components';
import { Button, Card, ListRow, Second, StatusTag, Strong } from '../../ui';
import type { ManagedHome, ManagedShare } from './use-managed-homes';

interface SharesCardProps {
  home: ManagedHome;
  busy: boolean;
  onAdd: () => void;
  onEnd: (share: ManagedShare) => void;
}

/** With whom it is shared, on which terms. */
export function SharesCard({ home: { shares }, busy, onAdd, onEnd }: SharesCardProps) {
  return (
    <Card>
      <Strong>和谁共享</Strong>
      <Second>
        {shares.length === 0
          ? '还没有。签一份共享约定，那个工会的会员就能来订这里的场地。'
          : '写着从哪天起、什么时段、每天几次。'}
      </Second>
      <View>
        {shares.map((share) => (
          <View key={share.id}>
            <ListRow
              title={share.organisationName}
              text={share.termsText}
              aside={share.isOver ? <StatusTag tone="quiet" text="到期了" /> : undefined}
            />
            <Button
              kind="text"
              text="结束"
              label={`结束和${share.organisationName}的共享`}
              busy={busy}
              onTap={() => onEnd(share)}
            />
          </View>
        ))}
      </View>
      <View className="after-words">
        <Button kind="outlined" text="签一份共享约定" onTap={onAdd} />
      </View>
    </Card>
  );
}
