import { View } from '@tarojs/components';
import { activityAudienceTexts, optionsOf, shanghaiDay } from '@home/shared';
import { Alert, Card, Choice, Field, ListRow, Strong } from '../../ui';
import { MomentField } from './moment-field';
import type { PlanPartProps } from './plan-part';

const audiences = optionsOf(activityAudienceTexts);

/** For whom, how many, for how much, and when one signs up. */
export function WhoStep({
  draft,
  faults,
  focus,
  change,
  onUnions,
}: PlanPartProps & { onUnions: () => void }) {
  const today = shanghaiDay(new Date());
  const { audience, unions } = draft;
  return (
    <View>
      <Card>
        <View className="stack">
          <Strong>谁能报名</Strong>
          <Choice
            label="谁能报名"
            options={audiences}
            value={audience}
            onChange={(code) => change({ audience: code })}
          />
          {audience === 'organisations' ? (
            <ListRow
              title="哪些工会"
              text={unions.map(({ name }) => name).join('、') || '还没有选'}
              onTap={onUnions}
            />
          ) : (
            <View />
          )}
          <Alert text={faults.audience ?? ''} />
        </View>
      </Card>
      <Field
        id="plan-capacity"
        label="名额"
        type="number"
        maxlength={4}
        placeholder="多少人"
        value={draft.capacity}
        error={faults.capacity}
        focus={focus === 'capacity'}
        onInput={(text) => change({ capacity: text.replace(/\D/g, '') })}
      />
      <Field
        id="plan-fee"
        label="每人几元"
        type="digit"
        maxlength={8}
        placeholder="不收费就空着"
        value={draft.fee}
        hint="只写给大家看，这里不收钱。"
        error={faults.fee}
        focus={focus === 'fee'}
        onInput={(fee) => change({ fee })}
      />
      <Card>
        <View className="stack">
          <Strong>什么时候报名</Strong>
          <MomentField
            label="开始"
            moment={draft.opens}
            today={today}
            onChange={(opens) => change({ opens })}
          />
          <MomentField
            label="截止"
            moment={draft.closes}
            today={today}
            onChange={(closes) => change({ closes })}
          />
          <Alert text={faults.window ?? ''} />
        </View>
      </Card>
    </View>
  );
}
