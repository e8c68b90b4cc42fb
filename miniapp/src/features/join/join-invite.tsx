import { View } from '@tarojs/components';
import { Button, Card, Second, Strong } from '../../ui';

interface JoinInviteProps {
  /** Who would look after them, when the station or the server has said so. */
  unionName: string | undefined;
  reason?: string;
  /** Where no bar below has the action. */
  withButton?: boolean;
  onTap: () => void;
}

/** For somebody without a union: who would have them, and that it is quick and free. */
export function JoinInvite({ unionName, reason, withButton, onTap }: JoinInviteProps) {
  const who = unionName ? `您可以加入“${unionName}”。` : '填一下在哪儿干活，就知道归哪个工会管。';
  const words = (
    <View className="stack">
      <Strong>您还没有工会</Strong>
      <Second>
        {who}
        {reason ? `${reason}。` : ''}入会免费，两步办完。
      </Second>
    </View>
  );
  if (!withButton) {
    return (
      <Card tone="soft" label="您还没有工会，加入工会" onTap={onTap}>
        {words}
      </Card>
    );
  }
  return (
    <Card tone="soft">
      {words}
      <View className="after-words">
        <Button text="加入工会" label="您还没有工会，加入工会" onTap={onTap} />
      </View>
    </Card>
  );
}
