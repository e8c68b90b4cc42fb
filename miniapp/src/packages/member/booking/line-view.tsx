import { View } from '@tarojs/components';
import { refusalOf } from '../../../api';
import type { Booking } from '../../../features/booking/use-bookings';
import { OfferCard } from '../../../features/waitlist/offer-card';
import { useLineActs } from '../../../features/waitlist/use-line-acts';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ListRow,
  Page,
  Second,
  StatusTag,
  Strong,
  Title,
} from '../../../ui';

interface LineProps {
  booking: Booking;
  onReload: () => Promise<void>;
}

/** 候补: where I stand in line, or the place that is held for me. */
export function LineView({ booking, onReload }: LineProps) {
  const line = useLineActs(onReload);
  const { venueId, waitlistId, whenText, statusText, ahead } = booking;
  const place = `${booking.venueName} ${booking.resourceName}`;
  const act = (what: Parameters<typeof line.act>[1]) => () => void line.act(waitlistId, what);
  const isOffered = booking.actions.includes('accept');
  return (
    <Page
      actions={
        isOffered ? null : (
          <ActionBar>
            <Button kind="outlined" text="退出候补" busy={line.busy} onTap={act('leave')} />
          </ActionBar>
        )
      }
    >
      <Alert {...refusalOf(line.problem, () => void onReload())} />
      {isOffered ? (
        <OfferCard
          title={place}
          whenText={whenText}
          statusText={statusText}
          holdUntil={booking.holdUntil}
          busy={line.busy}
          onAccept={act('accept')}
          onDecline={act('decline')}
        />
      ) : (
        <Card>
          <View className="stack">
            <View>
              <StatusTag tone="waiting" text={statusText} />
            </View>
            <Title>{whenText}</Title>
            <Strong>{place}</Strong>
            <Second>{standingText(ahead ?? 0)}</Second>
          </View>
        </Card>
      )}
      <Card>
        <ListRow title="看看别的时段" onTap={() => go('venue', { id: venueId })} />
      </Card>
    </Page>
  );
}

const standingText = (ahead: number): string =>
  `${ahead === 0 ? '您排在最前面。' : `前面还有 ${ahead} 人。`}有人退了就按先后留 30 分钟，轮到您会发消息；到开场还没有位子就自动结束，不记次数。`;
