import { Text, View } from '@tarojs/components';
import { go } from '../../routes';
import { Body, Card, Checkbox } from '../../ui';
import { aria } from '../../ui/aria';

interface ConsentTickProps {
  checked: boolean;
  error: string | undefined;
  onChange: (checked: boolean) => void;
}

/** One tick, two texts that can be read before it. */
export function ConsentTick({ checked, error, onChange }: ConsentTickProps) {
  return (
    <Card>
      <Checkbox id="join-consent" checked={checked} error={error} onChange={onChange}>
        <Body>我自愿加入中国工会，遵守章程；同意为这份申请使用我的个人信息。</Body>
      </Checkbox>
      <View className="consent-links">
        <Link text="《入会说明》" kind="join_statement" />
        <Link text="《个人信息怎么用》" kind="personal_information" />
      </View>
    </Card>
  );
}

function Link({ text, kind }: { text: string; kind: 'join_statement' | 'personal_information' }) {
  return (
    <Text className="link" onClick={() => go('consents', { kind })} {...aria({ role: 'button' })}>
      {text}
    </Text>
  );
}
