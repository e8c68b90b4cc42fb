import { ListRow, StatusTag } from '../../ui';
import type { DeskItem } from './use-desk';

/** Somebody who comes today: who, where, when, whether they are in; a tap lets in who brought no card. */
export function DeskRow({ item, onLetIn }: { item: DeskItem; onLetIn: () => void }) {
  const { nameMask, resourceName, whenText, statusText, tone, companions, purpose, actions } = item;
  const more = [companions > 0 ? `带 ${companions} 人` : '', purpose ?? ''].filter(Boolean);
  return (
    <ListRow
      title={`${nameMask} · ${resourceName}`}
      text={[whenText, ...more].join(' · ')}
      aside={<StatusTag tone={tone === 'closed' ? 'quiet' : tone} text={statusText} />}
      {...(actions.includes('check_in') ? { onTap: onLetIn } : {})}
    />
  );
}
