import { activityPhases, spanText } from '@home/shared';
import { ListRow, StatusTag } from '../../ui';
import type { ManagedCard } from './use-managed';

interface ManagedRowProps {
  activity: ManagedCard;
  now: Date;
  onTap: () => void;
}

/** One of our activities: when it is, how many come, how far it is. */
export function ManagedRow({ activity, now, onTap }: ManagedRowProps) {
  const { title, startsAt, endsAt, statusText, tone } = activity;
  return (
    <ListRow
      title={title}
      text={`${spanText(new Date(startsAt), new Date(endsAt), now)} · ${countText(activity)}`}
      aside={<StatusTag tone={tone} text={statusText} />}
      onTap={onTap}
    />
  );
}

/** '17/20 人，候补 3'; before a draw, how many take part stands on its own page. */
export function countText({ status, mode, capacity, free, waiting }: ManagedCard): string {
  const taken = capacity - free;
  if (activityPhases[status] === 'preparing') return `${capacity} 个名额`;
  if (mode === 'draw' && taken === 0) return `${capacity} 个名额，到点抽签`;
  return `${taken}/${capacity} 人${waiting === 0 ? '' : `，候补 ${waiting}`}`;
}
