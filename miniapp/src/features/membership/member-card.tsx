import { View } from '@tarojs/components';
import { formatMemberNo } from '@home/shared';
import { Card, Note, QrCode, Second, Strong } from '../../ui';
import { useCardCode, type StoredCard } from './use-card';

/** The red card with the rotating code; holds no ID number. */
export function MemberCard({ stored }: { stored: StoredCard }) {
  const { card } = stored;
  const { code, secondsGone, expired } = useCardCode(stored);
  return (
    <Card tone="red">
      <View className="spread">
        <View className="card-name">{card.name}</View>
        <Second>{card.verified ? '已实名' : '未核验'}</Second>
      </View>
      <Second>{card.organisationName}</Second>
      <View className="card-code">
        {expired ? (
          <Strong>这张卡要连一次网更新，连上后会自动换新码。</Strong>
        ) : (
          <QrCode text={code} label={`会员码，${card.organisationName}，编号 ${card.memberNo}`} />
        )}
      </View>
      <View className={expired ? 'gone' : 'card-clock'}>
        <View className="card-clock-hand" style={`animation-delay: -${secondsGone}s`} />
      </View>
      <View className="card-words">
        <Note>每 30 秒更新 · 没有网络也能用 · 不含身份证号</Note>
      </View>
      <View className="spread">
        <Second>编号 {formatMemberNo(card.memberNo)}</Second>
        <Second>{card.since} 入会</Second>
      </View>
    </Card>
  );
}
