import { View } from '@tarojs/components';
import { activityLimits, shanghaiDay } from '@home/shared';
import { Alert, Card, Choice, Field, Strong, TextArea } from '../../ui';
import { MomentField } from './moment-field';
import { PlacePart } from './place-part';
import type { PlanDraft } from './plan-draft';
import type { PlanPartProps } from './plan-part';

interface WhatStepProps extends PlanPartProps {
  /** More than one: which of them holds it. */
  unions: readonly { code: string; text: string }[];
}

/** What it is, when and where. */
export function WhatStep({ unions, ...part }: WhatStepProps) {
  const { draft, faults, focus, change } = part;
  const today = shanghaiDay(new Date());
  return (
    <View>
      {unions.length > 1 ? (
        <Card>
          <View className="stack">
            <Strong>由哪个工会办</Strong>
            <Choice
              label="由哪个工会办"
              options={unions}
              value={draft.organisationId}
              onChange={(organisationId) => change({ organisationId })}
            />
          </View>
        </Card>
      ) : (
        <View />
      )}
      <Alert text={faults.organisationId ?? ''} />
      <Field
        id="plan-title"
        label="名字"
        placeholder="一看就懂：周末亲子采摘"
        maxlength={activityLimits.titleLength}
        value={draft.title}
        error={faults.title}
        focus={focus === 'title'}
        onInput={(title) => change({ title })}
      />
      <TextArea
        id="plan-intro"
        label="介绍"
        placeholder="做什么、带什么、怎么去，可以不写"
        maxlength={activityLimits.introLength}
        value={draft.intro}
        onInput={(intro) => change({ intro })}
      />
      <Card>
        <View className="stack">
          <Strong>什么时候</Strong>
          <MomentField
            label="开始"
            moment={draft.starts}
            today={today}
            onChange={(starts) => change({ starts, ...endAfter(draft, starts.day) })}
          />
          <MomentField
            label="结束"
            moment={draft.ends}
            today={today}
            onChange={(ends) => change({ ends })}
          />
          <Alert text={faults.time ?? ''} />
        </View>
      </Card>
      <PlacePart {...part} />
    </View>
  );
}

/** Whoever moves the beginning to another day means the end as well. */
const endAfter = ({ ends }: PlanDraft, day: string): Partial<PlanDraft> =>
  day === ends.day ? {} : { ends: { ...ends, day } };
