import { confirm, tell } from '../../ui';
import { useWaitlistAct, type WaitlistAct } from './use-waitlist';

const questions: Readonly<
  Partial<Record<WaitlistAct, { title: string; text: string; yes: string }>>
> = {
  decline: { title: '不要这个名额？', text: '名额马上给后面的人。', yes: '不要了' },
  leave: { title: '退出候补？', text: '再排要从后面排起。', yes: '退出候补' },
};
const told = {
  accept: '名额是您的了',
  decline: '好的，给后面的人',
  leave: '退出了',
} as const;

/** What one can do with a place in line: asked where it cannot be undone, told, and read again. */
export function useLineActs(reload: () => void | Promise<void>) {
  const line = useWaitlistAct();
  const act = async (waitlistId: string | null, what: WaitlistAct) => {
    const question = questions[what];
    if (waitlistId === null || (question && !(await confirm(question)))) return;
    if (!(await line.run({ id: waitlistId, what }))) return;
    tell(told[what]);
    await reload();
  };
  return { act, busy: line.busy, problem: line.error };
}
