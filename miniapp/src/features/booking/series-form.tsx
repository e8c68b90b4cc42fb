import { View } from '@tarojs/components';
import { bookingLimits, shanghaiDay } from '@home/shared';
import { Card, Choice, Second, Strong, TextArea, Title } from '../../ui';
import type { ResourceDay } from './grid';
import { weeklyText, weeksOffered, weeksText } from './series';

export interface SeriesWords {
  readonly weeks: number;
  readonly purpose: string;
  readonly isMissing: boolean;
}

interface FormProps {
  venueName: string;
  resource: ResourceDay;
  times: { day: string; startsAt: string; endsAt: string };
  form: SeriesWords;
  change: (part: Partial<SeriesWords>) => void;
}

/** How many weeks and which team; above, what that means in words. */
export function SeriesForm({ venueName, resource, times, form, change }: FormProps) {
  return (
    <View>
      <Card>
        <View className="stack">
          <Title>{weeklyText(times)}</Title>
          <Strong>{`${venueName} ${resource.name}`}</Strong>
          <Second>{`${weeksText(times.day, form.weeks, shanghaiDay(new Date()))}。`}</Second>
          <Second>哪一周订不上会告诉您，别的照订；以后可以退一次，也可以全退。</Second>
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Strong>连着几周</Strong>
          <Choice
            label="连着几周"
            options={weeksOffered(resource.seriesWeeks).map((weeks) => ({
              code: String(weeks),
              text: `${weeks} 周`,
            }))}
            value={String(form.weeks)}
            onChange={(code) => change({ weeks: Number(code) })}
          />
        </View>
      </Card>
      <TextArea
        id="series-purpose"
        label="哪个队、做什么"
        placeholder="比如：骑手羽毛球队训练"
        maxlength={bookingLimits.noteLength}
        value={form.purpose}
        {...(form.isMissing && form.purpose.trim() === ''
          ? { error: '请写一句，管场地的人要知道' }
          : {})}
        onInput={(purpose) => change({ purpose })}
      />
      <Card>
        <Strong>这里的规矩</Strong>
        <Second>{resource.rules.join('')}</Second>
      </Card>
    </View>
  );
}
