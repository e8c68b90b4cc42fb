import { View } from '@tarojs/components';
import { audienceTexts, durationText, optionsOf, rulesFaults } from '@home/shared';
import { Card, MultiChoice, PickerField, Strong } from '../../ui';
import type { Rules } from './use-managed-venue';
import { ValueRow } from './value-row';

interface RulesStepProps {
  rules: Rules;
  change: (part: Partial<Rules>) => void;
}

const minutes = (...all: number[]) => all.map((one) => [one, durationText(one)] as const);
const times = (unit: string, ...all: number[]) => [
  [null, '不限'] as const,
  ...all.map((one) => [one, `${one} ${unit}`] as const),
];
const ownTimes = (value: number | null, unit: string) => `${value ?? 0} ${unit}`;

/** How early and how long. */
export function WhenRules({ rules, change }: RulesStepProps) {
  const faults = rulesFaults(rules);
  return (
    <Card>
      <ValueRow
        label="提前几天能约"
        options={[0, 1, 3, 7, 14, 30].map((n) => [n, n === 0 ? '只约当天' : `${n} 天`] as const)}
        value={rules.horizonDays}
        own={`${rules.horizonDays} 天`}
        fault={faults.horizonDays}
        onPick={(horizonDays) => change({ horizonDays })}
      />
      <PickerField
        label="每天几点放出"
        mode="time"
        value={rules.opensAt}
        onChange={(opensAt) => change({ opensAt })}
      />
      <ValueRow
        label="一场多长"
        options={minutes(30, 60, 90, 120)}
        value={rules.slotMinutes}
        own={durationText(rules.slotMinutes)}
        fault={faults.slotMinutes}
        onPick={(slotMinutes) => change({ slotMinutes })}
      />
      <ValueRow
        label="一次最多连着几场"
        options={[1, 2, 3, 4].map((n) => [n, `${n} 场`] as const)}
        value={rules.maxSlots}
        own={`${rules.maxSlots} 场`}
        fault={faults.maxSlots}
        onPick={(maxSlots) => change({ maxSlots })}
      />
    </Card>
  );
}

/** For whom, and how much. */
export function WhoRules({ rules, change }: RulesStepProps) {
  const faults = rulesFaults(rules);
  return (
    <Card>
      <View className="field-group">
        <Strong>谁能约</Strong>
        <MultiChoice
          label="谁能约"
          options={optionsOf(audienceTexts)}
          values={rules.audience}
          onChange={(audience) => change({ audience })}
        />
        <View className="field-error">{faults.audience ?? ''}</View>
      </View>
      <ValueRow
        label="每人每天"
        options={times('次', 1, 2, 3)}
        value={rules.perPersonDay}
        own={ownTimes(rules.perPersonDay, '次')}
        onPick={(perPersonDay) => change({ perPersonDay })}
      />
      <ValueRow
        label="每人每周"
        options={times('次', 1, 2, 4)}
        value={rules.perPersonWeek}
        own={ownTimes(rules.perPersonWeek, '次')}
        onPick={(perPersonWeek) => change({ perPersonWeek })}
      />
      <ValueRow
        label="每个工会每天"
        options={times('片', 1, 2, 4)}
        value={rules.perUnionDay}
        own={ownTimes(rules.perUnionDay, '片')}
        onPick={(perUnionDay) => change({ perUnionDay })}
      />
      <ValueRow
        label="要不要批准"
        options={[
          [false, '约了就算'],
          [true, '要等批准'],
        ]}
        value={rules.approval}
        own=""
        onPick={(approval) => change({ approval })}
      />
    </Card>
  );
}

/** Who comes along, and teams that come every week. */
export function TeamRules({ rules, change }: RulesStepProps) {
  const faults = rulesFaults(rules);
  return (
    <Card>
      <ValueRow
        label="能带几个同伴"
        options={[0, 1, 3, 5, 20].map((n) => [n, n === 0 ? '不带' : `${n} 个`] as const)}
        value={rules.companions}
        own={`${rules.companions} 个`}
        fault={faults.companions}
        onPick={(companions) => change({ companions })}
      />
      <ValueRow
        label="固定的队伍能连约几周"
        options={[0, 4, 8, 12, 26].map((n) => [n, n === 0 ? '不能' : `${n} 周`] as const)}
        value={rules.seriesWeeks}
        own={`${rules.seriesWeeks} 周`}
        fault={faults.seriesWeeks}
        onPick={(seriesWeeks) => change({ seriesWeeks })}
      />
    </Card>
  );
}

const credits = [
  [null, '不记'],
  [{ count: 2, withinDays: 365, barDays: 365 }, '一年两次，停一年'],
  [{ count: 3, withinDays: 180, barDays: 60 }, '半年三次，停两个月'],
  [{ count: 3, withinDays: 90, barDays: 30 }, '三个月三次，停一个月'],
] as const;

/** Giving back, coming late, not coming. */
export function KeepRules({ rules, change }: RulesStepProps) {
  const faults = rulesFaults(rules);
  const { cancelUntilMinutes, arriveByMinutes, lateCancel, credit } = rules;
  return (
    <Card>
      <ValueRow
        label="开场前多久能退"
        options={[[0, '随时'] as const, ...minutes(30, 120, 240, 1440)]}
        value={cancelUntilMinutes}
        own={durationText(cancelUntilMinutes)}
        fault={faults.cancelUntilMinutes}
        onPick={(value) => change({ cancelUntilMinutes: value })}
      />
      <ValueRow<Rules['lateCancel']>
        label="再晚退"
        options={[
          ['refused', '不能退'],
          ['counted', '能退，记一次'],
        ]}
        value={lateCancel}
        own=""
        onPick={(value) => change({ lateCancel: value })}
      />
      <ValueRow
        label="开场后多久内到"
        options={minutes(10, 15, 20, 30)}
        value={arriveByMinutes}
        own={durationText(arriveByMinutes)}
        fault={faults.arriveByMinutes}
        onPick={(value) => change({ arriveByMinutes: value })}
      />
      <ValueRow<Rules['credit']>
        label="没来怎么办"
        options={credits}
        value={credit}
        own={credit ? `${credit.withinDays} 天 ${credit.count} 次，停 ${credit.barDays} 天` : ''}
        fault={faults.credit}
        onPick={(value) => change({ credit: value })}
      />
    </Card>
  );
}
