import { useOwnAct, type OwnRegistration } from '../../../features/activities/use-activities';
import { useWaitlistAct, type WaitlistAct } from '../../../features/waitlist/use-waitlist';
import { confirm, tell } from '../../../ui';

const questions: Readonly<
  Partial<Record<WaitlistAct | 'cancel', { title: string; text: string; yes: string }>>
> = {
  cancel: { title: '取消报名？', text: '名额马上给后面的人，想去要重新报。', yes: '取消报名' },
  decline: { title: '不要这个名额？', text: '名额马上给后面的人。', yes: '不要了' },
  leave: { title: '退出候补？', text: '再报要从后面排起。', yes: '退出候补' },
};
const told = {
  cancel: '取消了',
  accept: '名额是您的了',
  decline: '好的，给后面的人',
  leave: '退出了',
} as const;

/** What one can do with one's own registration: asked where it cannot be undone, told, and read again. */
export function useOwnActs(reload: () => Promise<void>) {
  const own = useOwnAct();
  const line = useWaitlistAct();
  const act = async ({ id, waitlistId }: OwnRegistration, what: WaitlistAct | 'cancel') => {
    const question = questions[what];
    if (question && !(await confirm(question))) return;
    const answer =
      what === 'cancel'
        ? await own.run({ what, id })
        : waitlistId !== null && (await line.run({ id: waitlistId, what }));
    if (!answer) return;
    tell(told[what]);
    await reload();
  };
  const rate = async ({ id }: OwnRegistration, rating: number) => {
    if (!(await own.run({ what: 'rate', id, rating }))) return;
    tell('记下了，谢谢');
    await reload();
  };
  return {
    act,
    rate,
    busy: own.busy || line.busy,
    problem: own.error ?? line.error,
  };
}
