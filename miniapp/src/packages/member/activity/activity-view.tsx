import { View } from '@tarojs/components';
import { waitingRoomLimits } from '@home/shared';
import { refusalOf } from '../../../api';
import { useSignIn } from '../../../features/account/use-sign-in';
import {
  ActivityFacts,
  ActivityHead,
  ActivityWords,
} from '../../../features/activities/activity-facts';
import { DrawCard } from '../../../features/activities/draw-card';
import { OpeningCard } from '../../../features/activities/opening-card';
import { hasPlace, OwnCard } from '../../../features/activities/own-card';
import { RateRow } from '../../../features/activities/rate-row';
import {
  useSignUp,
  type OwnRegistration,
  type SeenActivity,
} from '../../../features/activities/use-activities';
import { serverNow, useOpening } from '../../../features/activities/use-opening';
import { useHasRoom } from '../../../features/activities/use-waiting-room';
import { holdText } from '../../../features/waitlist/offer-card';
import { go } from '../../../routes';
import { useMe } from '../../../session/me';
import { Alert, Card, ListRow, Page, PhotoCover, tell } from '../../../ui';
import { ActivityBar } from './activity-bar';
import { useOwnActs } from './use-own-acts';

interface ActivityViewProps {
  seen: SeenActivity;
  reload: () => Promise<void>;
}

export function ActivityView({ seen, reload }: ActivityViewProps) {
  const { activity } = seen;
  const { id, mine, draw } = activity;
  const now = serverNow(seen);
  const { me } = useMe();
  const signIn = useSignIn();
  const signUp = useSignUp(id, false);
  const own = useOwnActs(reload);
  const opensIn = useOpening(seen, reload);
  const hasRoom = useHasRoom(id, me !== undefined && !mine && mayQueue(seen));
  const start = async () => {
    if (activity.form.length > 0) return go('signUp', { id });
    const answer = await signUp.run([]);
    if (answer === 'queue') return go('waitingRoom', { id });
    if (answer) tell(answer.statusText);
    return reload();
  };
  const isInvited = me !== undefined && !me.membership && !me.application && !mine;
  return (
    <Page
      title={activity.title}
      actions={
        <ActivityBar
          activity={activity}
          busy={own.busy || signUp.busy || signIn.busy}
          opensIn={opensIn}
          hasRoom={hasRoom}
          onSignUp={() => void signIn.thenDo(() => void start())}
          onQueue={() => void signIn.thenDo(() => go('waitingRoom', { id }))}
          onAct={(registration, what) => void own.act(registration, what)}
        />
      }
    >
      <PhotoCover names={activity.photos} title={activity.title} />
      <ActivityHead activity={activity} now={now} />
      <Alert {...refusalOf(own.problem ?? signUp.error, () => void reload())} />
      <View>
        {mine ? (
          <OwnCard
            mine={mine}
            drawsAt={draw && draw.revealedAt === null ? draw.drawsAt : null}
            holdText={holdText(mine.holdUntil)}
            door={doorOf(seen, mine, Boolean(me?.membership))}
            now={now}
          />
        ) : null}
        {mine?.actions.includes('rate') ? (
          <Card>
            <RateRow
              about={`《${activity.title}》`}
              onRate={(rating) => void own.rate(mine, rating)}
            />
          </Card>
        ) : null}
      </View>
      <OpeningCard activity={activity} seconds={opensIn} now={now} />
      <DrawCard draw={draw} now={now} onOpen={() => go('draw', { id })} />
      <ActivityFacts activity={activity} now={now} />
      <ActivityWords activity={activity} />
      <View className={isInvited ? '' : 'gone'}>
        <Card>
          <ListRow
            title="还不是会员？"
            text="免费入会，会员的活动都能报"
            onTap={() => go('join')}
          />
        </Card>
      </View>
    </Page>
  );
}

/** Rooms are in front of an opening and a while after it: only then the server is asked for one. */
const mayQueue = (seen: SeenActivity): boolean =>
  Date.parse(seen.activity.signUpFrom) + waitingRoomLimits.lastsMinutes.most * 60_000 >
  serverNow(seen).getTime();

/** How one is let in: by the card, or by name for whoever has none. */
function doorOf(seen: SeenActivity, mine: OwnRegistration, isMember: boolean) {
  const isOver = Date.parse(seen.activity.endsAt) < serverNow(seen).getTime();
  const isDrawing = seen.activity.draw !== null && seen.activity.draw.revealedAt === null;
  if (isOver || isDrawing || !hasPlace(mine)) return undefined;
  return isMember
    ? { title: '到场出示会员卡', text: '扫一下就进，没有网络也行', onTap: () => go('card') }
    : { title: '到场说一声', text: '告诉管理员您报过名，由管理员登记' };
}
