import { View } from '@tarojs/components';
import { keysOf, useLevels } from '@home/shared';
import { aria, Second, Strong } from '../../ui';
import { heatRows, heatWords, weekdayMarks } from './heat';
import type { VenueWeek } from './use-venue-figures';
import './venue-figures.css';

/** Weekdays across, hours down: a character and a shade for how full each was, and the same in words. */
export function HeatChart({ week }: { week: VenueWeek['week'] }) {
  const { busiest, idle } = heatWords(week);
  return (
    <View className="stack">
      <Strong>{busiest}</Strong>
      <Second>{idle}</Second>
      <View className="heat">
        <View className="heat-row" {...aria({ hidden: true })}>
          <View className="heat-hour" />
          {weekdayMarks.map((mark) => (
            <View className="heat-day" key={mark}>
              {mark}
            </View>
          ))}
        </View>
        {heatRows(week).map(({ hour, levels, label }) => (
          <View className="heat-row" key={hour} {...aria({ role: 'img', label })}>
            <View className="heat-hour">{`${hour}点`}</View>
            {levels.map((level, day) => (
              <View className={`heat-cell heat-${level}`} key={weekdayMarks[day] ?? ''}>
                {useLevels[level].mark}
              </View>
            ))}
          </View>
        ))}
      </View>
      <Second>
        {keysOf(useLevels)
          .filter((level) => level !== 'none')
          .map((level) => `${useLevels[level].mark}：${useLevels[level].text}`)
          .join('　')}
      </Second>
    </View>
  );
}
