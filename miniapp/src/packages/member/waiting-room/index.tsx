import { useRouter } from '@tarojs/taro';
import { waitingRoomLimits } from '@home/shared';
import { errorText, refusalOf } from '../../../api';
import { RoomCard, RoomRule } from '../../../features/activities/room-card';
import { useActivity, useSignUp } from '../../../features/activities/use-activities';
import { useWaitingRoom } from '../../../features/activities/use-waiting-room';
import { back, replaceWith } from '../../../routes';
import { ActionBar, Alert, Button, ErrorState, Page, screen, Skeleton, tell } from '../../../ui';

const enterSeconds = waitingRoomLimits.enterMinutes * 60;

/** In front of a hot opening: enter, wait for one's turn, sign up. */
export default screen(function WaitingRoomPage() {
  const { id = '' } = useRouter().params;
  const { data: seen } = useActivity(id);
  const queue = useWaitingRoom(id);
  const signUp = useSignUp(id, true);
  const { room, isOver, opensIn, turnIn } = queue;
  if (!room)
    return (
      <Page>
        {queue.loading ? (
          <Skeleton cards={2} lines={3} />
        ) : (
          <ErrorState text={errorText(queue.error)} onRetry={() => void queue.reload()} />
        )}
      </Page>
    );
  const start = async () => {
    if (seen && seen.activity.form.length > 0)
      return replaceWith('signUp', isOver ? { id } : { id, queued: 'yes' });
    const answer = await signUp.run([]);
    if (answer === 'queue') return queue.reload();
    if (!answer) return;
    tell(answer.statusText);
    back();
  };
  const maySignUp = isOver || room.admission !== null;
  const mayEnter = room.number === null && (opensIn === undefined || opensIn <= enterSeconds);
  return (
    <Page
      actions={
        <ActionBar note={maySignUp ? '' : '这一页自己会更新'}>
          {maySignUp ? (
            <Button text="报名" busy={signUp.busy} onTap={() => void start()} />
          ) : room.number === null ? (
            <Button
              text="进来等"
              busy={queue.busy}
              disabled={!mayEnter}
              onTap={() => void queue.enter()}
            />
          ) : null}
        </ActionBar>
      }
    >
      <RoomCard
        title={seen?.activity.title ?? ''}
        room={room}
        isOver={isOver}
        opensIn={opensIn}
        turnIn={turnIn}
      />
      <Alert {...refusalOf(signUp.error ?? queue.problem, () => void queue.reload())} />
      <RoomRule room={room} />
    </Page>
  );
});
