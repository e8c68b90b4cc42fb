import { spanText } from '@home/shared';
import { go } from '../../routes';
import { ListRow, StatusTag } from '../../ui';
import type { MyActivity } from './use-activities';

/** A registration in a list: what, when, where I stand. */
export function MyActivityRow({ mine, now }: { mine: MyActivity; now: Date }) {
  const { activity, statusText, tone, ahead, number } = mine;
  const when = spanText(new Date(activity.startsAt), new Date(activity.endsAt), now);
  const line = ahead === null ? '' : ` · 前面 ${ahead} 人`;
  const drawn = number === null ? '' : ` · 抽签号 ${number}`;
  return (
    <ListRow
      title={activity.title}
      text={when + drawn + line}
      aside={<StatusTag tone={tone === 'closed' ? 'quiet' : tone} text={statusText} />}
      onTap={() => go('activity', { id: activity.id })}
    />
  );
}
