import { View } from '@tarojs/components';
import { spanText } from '@home/shared';
import { errorText, isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { RateRow } from '../../../features/activities/rate-row';
import { useMyActivities, type MyActivity } from '../../../features/activities/use-activities';
import { OfferCard } from '../../../features/waitlist/offer-card';
import { scanStation } from '../../../features/stations/scan-station';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  ErrorState,
  ListRow,
  Page,
  screen,
  Skeleton,
} from '../../../ui';
import { useOwnActs } from '../activity/use-own-acts';
import { ActivityRows } from './activity-rows';

/** What waits for my answer first, then where I go, then where I was. */
export default screen(function MyActivities() {
  const { data, loading, error, reload } = useMyActivities();
  const own = useOwnActs(reload);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={3} lines={2} />
        ) : isSignedOut(error) ? (
          <SignInCard text="登录后能看到您报了什么、排到第几。" />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const now = new Date();
  const offers = data.items.filter(({ actions }) => actions.includes('accept'));
  const toRate = data.items.filter(({ actions }) => actions.includes('rate'));
  const others = data.items.filter((one) => !offers.includes(one) && !toRate.includes(one));
  const ahead = others.filter((one) => isAhead(one, now));
  return (
    <Page
      actions={
        <ActionBar>
          <Button
            kind={offers.length > 0 ? 'outlined' : 'primary'}
            text="看活动"
            onTap={() => go('activities')}
          />
        </ActionBar>
      }
    >
      <Alert {...refusalOf(own.problem, () => void reload())} />
      <View>
        {offers.map((one) => (
          <OfferCard
            key={one.id}
            title={one.activity.title}
            whenText={spanText(new Date(one.activity.startsAt), new Date(one.activity.endsAt), now)}
            statusText={one.statusText}
            holdUntil={one.holdUntil}
            busy={own.busy}
            onAccept={() => void own.act(one, 'accept')}
            onDecline={() => void own.act(one, 'decline')}
          />
        ))}
      </View>
      <View>
        {toRate.map((one) => (
          <Card key={one.id}>
            <RateRow
              about={`《${one.activity.title}》`}
              onRate={(rating) => void own.rate(one, rating)}
            />
          </Card>
        ))}
      </View>
      <View className={data.items.length > 0 ? 'gone' : ''}>
        <Empty char="活" title="您还没有报过名" text="报了名、在候补、等抽签的，都在这里。" />
      </View>
      <ActivityRows title="要去的" items={ahead} now={now} />
      <View className={ahead.length > 0 ? '' : 'gone'}>
        <Card>
          <ListRow
            title="到了？扫门口的码签到"
            text="对着门口的手机扫，没有网络也行"
            onTap={() => void scanStation()}
          />
          <ListRow
            title="到场出示会员卡"
            text="扫一下就进，没有网络也行"
            onTap={() => go('card')}
          />
        </Card>
      </View>
      <ActivityRows title="以前的" items={others.filter((one) => !ahead.includes(one))} now={now} />
    </Page>
  );
});

const isAhead = ({ activity, tone }: MyActivity, now: Date): boolean =>
  tone !== 'closed' && Date.parse(activity.endsAt) > now.getTime();
