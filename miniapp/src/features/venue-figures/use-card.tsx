import { Card, ListRow } from '../../ui';
import type { VenueUse } from './use-venue-figures';

const MINUTES_AN_HOUR = 60;

const hoursText = (minutes: number): string => `${Math.round(minutes / MINUTES_AN_HOUR)} 小时`;
export const percentText = (percent: number | null | undefined, nothing: string): string =>
  typeof percent === 'number' ? `${percent}%` : nothing;

/** What happened, in numbers: of one venue, or of all together. Nothing in it is about a person. */
export function UseCard({ use }: { use: VenueUse }) {
  const { publicGood, rating } = use;
  return (
    <Card>
      <ListRow
        title="使用率"
        text={`开放 ${hoursText(use.openMinutes)}，约出 ${hoursText(use.bookedMinutes)}；能坐几个人的按位算`}
        aside={percentText(use.usePercent, '没有开放')}
      />
      <ListRow
        title="爽约率"
        text={`预约 ${use.bookings} 次，没有到场 ${use.noShows} 次`}
        aside={percentText(use.noShowPercent, '还没有')}
      />
      <ListRow
        title="公益时段占开放时间"
        text={
          publicGood.openMinutes === 0
            ? '没有留给会员的时段'
            : `留给会员 ${hoursText(publicGood.openMinutes)}，约出 ${percentText(publicGood.usePercent, '0%')}`
        }
        aside={percentText(publicGood.sharePercent, '没有开放')}
      />
      <ListRow
        title="退得太晚"
        text="过了能退的时间才退，空出来没人接"
        aside={`${use.lateCancels} 次`}
      />
      <ListRow
        title="人工登记到场"
        text="没扫码，由看场地的人记下"
        aside={`${use.manualCheckIns} 次`}
      />
      <ListRow
        title="评价"
        text={rating.count === 0 ? '还没有人评价' : `${rating.count} 次评价`}
        aside={typeof rating.average === 'number' ? `${rating.average} 星` : undefined}
      />
    </Card>
  );
}
