import { View } from '@tarojs/components';
import {
  activityModeLines,
  drawRuleLines,
  feeText,
  formFieldTexts,
  momentText,
  spanText,
} from '@home/shared';
import { Body, Card, ListRow, Note, Paragraphs, StatusTag, Strong, Title } from '../../ui';
import { Lines } from './lines';
import { programmeText } from './plan-draft';
import { countText } from './managed-row';
import type { ManagedActivity } from './use-managed';

interface FactsProps {
  activity: ManagedActivity;
  now: Date;
}

/** How far it is, and how many come. */
export function ManagedHead({ activity, now }: FactsProps) {
  const { title, startsAt, endsAt, tone, statusText, modeText, rating, concerned } = activity;
  return (
    <Card>
      <View className="stack">
        <View className="spread">
          <StatusTag tone={tone} text={statusText} />
          <Note>{modeText}</Note>
        </View>
        <Title>{title}</Title>
        <Strong>{spanText(new Date(startsAt), new Date(endsAt), now)}</Strong>
        <Body>{`${countText(activity)}${concerned > 0 ? ` · 一共 ${concerned} 人报名` : ''}`}</Body>
        <Note>
          {rating.average === null ? '' : `来过的人打 ${rating.average} 分，${rating.count} 人打过`}
        </Note>
      </View>
    </Card>
  );
}

/** Everything that is or will be public, as it was written. */
export function ManagedFacts({ activity, now }: FactsProps) {
  const { plan, organiserName, unionNames, audienceText } = activity;
  const window = `${momentText(new Date(plan.signUpFrom), now)} 到 ${momentText(new Date(plan.signUpTo), now)}`;
  return (
    <View>
      <Card>
        <ListRow title="在哪里" text={plan.place === '' ? '见场馆页' : plan.place} />
        <ListRow
          title="谁能报名"
          text={unionNames.length === 0 ? audienceText : `${unionNames.join('、')}的会员`}
        />
        <ListRow title="费用" text={feeText(plan.feeFen)} />
        <ListRow title="报名时间" text={window} />
        <ListRow title="主办" text={organiserName} />
        <ListRow title="报名时还问" text={askedText(activity)} />
      </Card>
      <View className={plan.intro === '' ? 'gone' : ''}>
        <Card>
          <Strong>介绍</Strong>
          <Paragraphs text={plan.intro} />
        </Card>
      </View>
      <Card>
        <Strong>名额怎么给</Strong>
        <Lines lines={placesLines(activity)} />
      </Card>
    </View>
  );
}

/** How places are given, as whoever signs up reads it. */
export const placesLines = ({ plan: { mode, rule } }: ManagedActivity): readonly string[] =>
  rule
    ? [`按“${programmeText(rule.programme)}”一类算`, ...drawRuleLines(rule)]
    : activityModeLines[mode];

const askedText = ({ plan: { form } }: ManagedActivity): string =>
  form.length === 0
    ? '什么都不问'
    : form.map(({ label, kind }) => `${label}（${formFieldTexts[kind]}）`).join('、');
