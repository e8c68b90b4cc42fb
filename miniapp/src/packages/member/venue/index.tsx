import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { parseVenueScene } from '@home/shared';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { useSignIn } from '../../../features/account/use-sign-in';
import { DayStrip } from '../../../features/booking/day-strip';
import { useBookingPage } from '../../../features/booking/use-booking-page';
import { SeriesInvite } from '../../../features/booking/series-invite';
import { VenueGrid } from '../../../features/booking/venue-grid';
import { VenuePlace, VenueRules } from '../../../features/booking/venue-words';
import { companyText, WithSheet, type With } from '../../../features/booking/with-sheet';
import { WaitSheet } from '../../../features/booking/wait-sheet';
import { go, replaceWith } from '../../../routes';
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
  Strong,
  tell,
} from '../../../ui';
import '../booking.css';

const nobody: With = { companions: 0, purpose: '' };

/** A day and what is free in it; what is picked is booked with one more tap. */
export default screen(function VenuePage() {
  const { id: given, move, scene = '' } = useRouter().params;
  // Opened by the code on the venue's door there is a scene and no id.
  const id = given ?? parseVenueScene(scene) ?? '';
  const page = useBookingPage(id, move);
  const { thenDo } = useSignIn();
  const [company, setCompany] = useState(nobody);
  const [isAsking, setAsking] = useState(false);
  const { data, loading, error, reload } = page.availability;
  const book = async () => {
    const { companions, purpose } = company;
    const booked = await page.book({ companions, ...(purpose ? { purpose } : {}) });
    if (!booked) return;
    tell(booked.status === 'confirmed' ? '订下了' : booked.statusText);
    replaceWith('booking', { id: booked.id });
  };
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={5} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const day = page.shown?.day ?? data.strip[0]?.day ?? '';
  return (
    <Page
      title={data.venueName}
      actions={
        <View>
          <View className={page.problem === undefined ? 'gone' : 'bar-alert'}>
            <Alert {...refusalOf(page.problem, () => void reload())} />
          </View>
          <ActionBar row>
            <View className={page.picked ? 'picked' : 'picked picked-none'}>
              <Strong>{page.pickedText ?? '点一个可约的格子'}</Strong>
              <Second>
                {page.picked ? (page.pickedName ?? '') : '连着的可以一起选，满了可以候补'}
              </Second>
            </View>
            <Button
              text={move ? '改到这里' : '订下'}
              busy={page.busy}
              disabled={!page.picked}
              onTap={() => void thenDo(() => void book())}
            />
          </ActionBar>
        </View>
      }
    >
      <DayStrip days={data.strip} value={day} onPick={page.look} />
      <VenueGrid page={page} />
      <Card>
        <ListRow
          title="带人、写用途"
          text={companyText(company)}
          chevron={false}
          onTap={() => setAsking(true)}
        />
        {move ? null : <SeriesInvite page={page} />}
      </Card>
      <VenueRules day={page.shown} />
      <VenuePlace id={id} />
      {page.wait.what === undefined ? null : (
        <WaitSheet
          {...page.wait}
          what={page.wait.what}
          onClose={page.wait.close}
          onWait={() => void thenDo(() => void page.wait.join(company.companions))}
          onShowMine={() => go('bookings')}
        />
      )}
      <WithSheet
        open={isAsking}
        value={company}
        onClose={() => setAsking(false)}
        onDone={(next) => {
          setCompany(next);
          setAsking(false);
        }}
      />
    </Page>
  );
});
