import type { ScanDto } from '../../api';
import { go } from '../../routes';
import { ActionBar, Button } from '../../ui';
import { useCheckIn } from './use-stations';

interface StationActionsProps {
  stationId: string;
  offer: ScanDto['offer'];
  applicationId?: string;
  canCheckIn: boolean;
  onJoin: () => void;
}

/** One primary action, decided by the server's offer; checking in is never in the way. */
export function StationActions(props: StationActionsProps) {
  const { stationId, offer, applicationId, canCheckIn, onJoin } = props;
  const visit = useCheckIn(stationId);
  const arrived = (kind: 'primary' | 'outlined') => (
    <Button
      kind={kind}
      text={visit.done ? '已经记下' : '我到了'}
      busy={visit.busy}
      disabled={visit.done}
      onTap={() => void visit.run()}
    />
  );
  if (offer === 'check_in') return <ActionBar note={visit.text}>{arrived('primary')}</ActionBar>;
  return (
    <ActionBar note={visit.text}>
      {offer === 'application' ? (
        <Button text="看我的申请" onTap={() => go('application', { id: applicationId })} />
      ) : (
        <Button text="加入工会" onTap={onJoin} />
      )}
      {canCheckIn ? arrived('outlined') : null}
    </ActionBar>
  );
}
