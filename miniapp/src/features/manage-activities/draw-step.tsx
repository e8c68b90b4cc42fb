import { View } from '@tarojs/components';
import { drawProgrammeTexts, drawRuleLines, optionsOf, type DrawRule } from '@home/shared';
import { Body, Card, Checkbox, Choice, Second, Strong, withOwn } from '../../ui';
import { Lines } from './lines';
import type { PlanPartProps } from './plan-part';

const programmes = optionsOf<string>(drawProgrammeTexts);
const spans = [
  { code: '0', text: '不看' },
  { code: '90', text: '3 个月' },
  { code: '180', text: '半年' },
  { code: '365', text: '一年' },
];

/** Who does not take part in a draw, and who has two tickets; published before anybody enters. */
export function DrawStep({ draft: { rule }, change }: Pick<PlanPartProps, 'draft' | 'change'>) {
  const { programme, excludeWonWithinDays, excludeBarred, secondTicketAfterLosingDays } = rule;
  const set = (part: Partial<DrawRule>) => change({ rule: { ...rule, ...part } });
  return (
    <View>
      <Card>
        <View className="stack">
          <Strong>算哪一类活动</Strong>
          <Choice
            label="算哪一类活动"
            options={withOwn(programmes, programme, '和上次一样')}
            value={programme}
            onChange={(code) => set({ programme: code })}
          />
          <Strong>多久以内抽中过这一类的，这次不抽</Strong>
          <Days
            label="多久以内抽中过这一类的，这次不抽"
            days={excludeWonWithinDays}
            onChange={(days) => set({ excludeWonWithinDays: days })}
          />
          <Strong>多久以内没抽中这一类的，多给一张签</Strong>
          <Days
            label="多久以内没抽中这一类的，多给一张签"
            days={secondTicketAfterLosingDays}
            onChange={(days) => set({ secondTicketAfterLosingDays: days })}
          />
          <Checkbox checked={excludeBarred} onChange={(checked) => set({ excludeBarred: checked })}>
            <Body>几次没到场、正被暂停的，这次不抽</Body>
          </Checkbox>
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Second>报名的人会看到：</Second>
          <Lines lines={drawRuleLines(rule)} />
        </View>
      </Card>
    </View>
  );
}

interface DaysProps {
  label: string;
  days: number;
  onChange: (days: number) => void;
}

function Days({ label, days, onChange }: DaysProps) {
  return (
    <Choice
      label={label}
      options={withOwn(spans, String(days), `${days} 天`)}
      value={String(days)}
      onChange={(code) => onChange(Number(code))}
    />
  );
}
