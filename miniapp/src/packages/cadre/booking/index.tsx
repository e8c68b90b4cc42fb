import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { useBookingReview, useDecideBooking } from '../../../features/venue-desk/use-decisions';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  StatusTag,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

/** A booking that asks for approval: who, where, what for; yes, or no with a reason. */
export default screen(function BookingReview() {
  const { id = '' } = useRouter().params;
  const { booking, problem, reload } = useBookingReview(id);
  const { run, busy, error } = useDecideBooking(id);
  const [isRefusing, setRefusing] = useState(false);
  if (!booking)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const decide = async (note: string | undefined) => {
    const decided = await run(note);
    if (!decided) return;
    tell(note === undefined ? '批准了，已告诉本人' : '没有批准，已告诉本人');
    back();
  };
  const { weeks, companions, purpose } = booking;
  const facts = [weeks > 1 ? `连续 ${weeks} 周` : '', companions > 0 ? `带 ${companions} 人` : ''];
  return (
    <Page
      actions={
        booking.actions.length > 0 ? (
          <ActionBar row>
            <Button kind="outlined" text="不批准" onTap={() => setRefusing(true)} />
            <Button text="批准" busy={busy} onTap={() => void decide(undefined)} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag
              tone={booking.tone === 'closed' ? 'quiet' : booking.tone}
              text={booking.dueText ?? booking.statusText}
            />
          </View>
          <Title>{booking.whenText}</Title>
          <Second>
            {[`${booking.venueName} ${booking.resourceName}`, ...facts].filter(Boolean).join(' · ')}
          </Second>
        </View>
      </Card>
      <Alert {...refusalOf(error, () => void reload())} />
      <Card>
        <ListRow title="谁订的" text={booking.nameMask} />
        <ListRow title="工会" text={booking.unionName ?? '还没有工会'} />
        <ListRow title="做什么用" text={purpose ?? '没有写'} />
      </Card>
      <NoteSheet
        open={isRefusing}
        title="不批准"
        words="时间会让给别人，本人马上看到原因。"
        label="原因"
        placeholder="比如：当天有街道的活动"
        button="确定，不批准"
        busy={busy}
        problem={refusalOf(error, () => void reload())}
        onClose={() => setRefusing(false)}
        onSend={(note) => void decide(note)}
      />
    </Page>
  );
});
