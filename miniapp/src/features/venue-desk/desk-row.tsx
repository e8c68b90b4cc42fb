import { checkInWayTexts } from '@home/shared';
import { ListRow, StatusTag } from '../../ui';
import type { DeskItem } from './use-desk';

interface DeskRowProps {
  item: DeskItem;
  /** By the server's clock, in milliseconds. */
  now: number;
  /** Taken on this phone, which has no network. */
  isKept: boolean;
  onLetIn: () => void;
}

/** Somebody who comes today: who, where, when, whether they are in; a tap lets in who brought no card. */
export function DeskRow({ item, now, isKept, onLetIn }: DeskRowProps) {
  const { nameMask, resourceName, whenText, companions, purpose, checkedInBy, isLate } = item;
  const way = checkedInBy === null ? '' : checkInWayTexts[checkedInBy] + (isLate ? '（补记）' : '');
  const more = [companions > 0 ? `带 ${companions} 人` : '', purpose ?? '', way].filter(Boolean);
  const tone = item.tone === 'closed' ? 'quiet' : item.tone;
  const isDue =
    item.letInFrom !== null &&
    item.letInUntil !== null &&
    Date.parse(item.letInFrom) <= now &&
    now <= Date.parse(item.letInUntil);
  return (
    <ListRow
      title={`${nameMask} · ${resourceName}`}
      text={[whenText, ...more].join(' · ')}
      aside={
        <StatusTag
          tone={isKept ? 'waiting' : tone}
          text={isKept ? '已记下，等网络' : item.statusText}
        />
      }
      {...(isDue && !isKept ? { onTap: onLetIn } : {})}
    />
  );
}
