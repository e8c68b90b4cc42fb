import { View } from '@tarojs/components';
import { Button, Card, Second, Strong } from '../../ui';
import { useSignIn } from './use-sign-in';

/** For a guest: what logging in is good for, in one tap. */
export function SignInCard({ text }: { text: string }) {
  const { busy, thenDo } = useSignIn();
  return (
    <Card>
      <View className="stack">
        <Strong>还没有登录</Strong>
        <Second>{text}</Second>
        <View className="after-words">
          <Button text="用微信登录" busy={busy} onTap={() => void thenDo(() => undefined)} />
        </View>
      </View>
    </Card>
  );
}
