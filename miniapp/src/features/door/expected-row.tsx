import { checkInWayTexts } from '@home/shared';
import { ListRow, StatusTag } from '../../ui';
import type { Expected } from './use-door';

interface ExpectedRowProps {
  one: Expected;
  /** Taken on this phone, which has no network. */
  isKept: boolean;
  /** The door is kept now. */
  isOpen: boolean;
  onLetIn: () => void;
}

/** Somebody who signed up: whether they are in; a tap lets in who brought no card. */
export function ExpectedRow({ one, isKept, isOpen, onLetIn }: ExpectedRowProps) {
  const { nameMask, phoneMask, statusText, checkedInBy, isLate, isAwaited } = one;
  const way = checkedInBy === null ? '' : checkInWayTexts[checkedInBy] + (isLate ? '（补记）' : '');
  const tone = one.tone === 'closed' ? 'quiet' : one.tone;
  return (
    <ListRow
      title={nameMask}
      text={[phoneMask ?? '', way].filter(Boolean).join(' · ')}
      aside={
        <StatusTag
          tone={isKept ? 'waiting' : isAwaited ? 'info' : tone}
          text={isKept ? '已记下，等网络' : isAwaited ? '还没到' : statusText}
        />
      }
      {...(isAwaited && isOpen && !isKept ? { onTap: onLetIn } : {})}
    />
  );
}
