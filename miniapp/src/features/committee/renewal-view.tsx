import { View } from '@tarojs/components';
import { Card, ListRow, Second, Section, StatusTag, Title } from '../../ui';
import type { Renewal } from './use-committee';

/** Where a renewal stands, who has it and until when, and what was reported. */
export function RenewalView({ renewal }: { renewal: Renewal }) {
  const { candidates, postponeReason, postponeMonths, electedOn, years, resolution } = renewal;
  return (
    <View>
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={renewal.tone} text={renewal.statusText} />
          </View>
          <Title>{renewal.unionName}</Title>
          <Second>{renewal.endsText}</Second>
          <Second>{`${renewal.organisationName}在办${renewal.dueText ? `，${renewal.dueText}` : ''}`}</Second>
        </View>
      </Card>
      <View className={candidates.length > 0 ? '' : 'gone'}>
        <Section title="报上来的结果">
          <Card>
            <ListRow title="哪天选的" text={electedOn ?? ''} />
            <ListRow title="任期" text={`${years ?? ''} 年`} />
            {candidates.map(({ postText, nameMask, memberNo }) => (
              <ListRow
                key={`${postText}${memberNo}`}
                title={postText}
                text={`${nameMask} · 会员号 ${memberNo ?? '已经没有'}`}
              />
            ))}
            <ListRow title="决议" text={resolution ?? ''} />
          </Card>
        </Section>
      </View>
      <View className={postponeReason ? '' : 'gone'}>
        <Card>
          <ListRow title={`申请延期 ${postponeMonths ?? ''} 个月`} text={postponeReason ?? ''} />
        </Card>
      </View>
    </View>
  );
}
