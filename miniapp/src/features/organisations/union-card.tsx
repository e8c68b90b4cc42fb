import { View } from '@tarojs/components';
import type { MeDto } from '../../api';
import { call } from '../../platform/location';
import { go } from '../../routes';
import { useAppearance } from '../../theme/appearance';
import { Button, Card, Note, Second, StatusTag, Title } from '../../ui';

interface UnionCardProps {
  union: NonNullable<MeDto['union']>;
  /** "会员 · 2 年 3 个月"; undefined while not a member. */
  memberText: string | undefined;
}

/** My union: who it is, who to talk to; in elder mode a button that calls. */
export function UnionCard({ union, memberText }: UnionCardProps) {
  const { elder } = useAppearance();
  const open = () => go('union', { id: union.organisationId });
  if (elder) return <ElderUnionCard union={union} />;
  return (
    <Card label={`${union.name}，看工会主页`} onTap={open}>
      <Note>{memberText ? '您的工会' : '离您最近、管您这片的工会'}</Note>
      <View className="stack">
        <Title>{union.name}</Title>
        <Second>
          {[union.chairMask && `主席 ${union.chairMask}`, union.hours].filter(Boolean).join(' · ')}
        </Second>
      </View>
      <View className="tags">
        {memberText ? (
          <StatusTag tone="done" text={memberText} />
        ) : (
          <StatusTag tone="quiet" text="还没有入会" />
        )}
      </View>
    </Card>
  );
}

function ElderUnionCard({ union }: { union: NonNullable<MeDto['union']> }) {
  return (
    <Card>
      <View className="stack">
        <Title>{union.name}</Title>
        <Second>{union.chairMask ? `主席 ${union.chairMask}` : ''}</Second>
        <Button text="打电话找工会" onTap={() => call(union.contact)} />
      </View>
    </Card>
  );
}
