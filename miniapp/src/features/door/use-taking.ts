import { useCallback, useState } from 'react';
import { scanCode } from '../../platform/scan';
import { tell } from '../../ui';
import { take, type Taking } from './door-queue';

/** The keeper takes somebody: told at once, with a network or without. */
export function useTaking() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = useCallback(async (taking: Taking, label: string): Promise<boolean> => {
    setBusy(true);
    setProblem('');
    const outcome = await take(taking, label);
    setBusy(false);
    if (outcome.kind === 'refused') {
      setProblem(outcome.text);
      return false;
    }
    tell(outcome.kind === 'kept' ? '记下了，等网络，请进' : '登记了，请进');
    return true;
  }, []);
  const scan = async (what: 'venue_card' | 'activity_card', placeId: string): Promise<void> => {
    const cardCode = await scanCode('请输入会员卡上的码');
    if (cardCode) await run({ what, placeId, cardCode }, `会员卡 ${memberNoIn(cardCode)}`);
  };
  const clearProblem = useCallback(() => setProblem(''), []);
  return { busy, problem, run, scan, clearProblem };
}

/** The last four figures are enough to know somebody again. */
const memberNoIn = (cardCode: string): string => {
  const [, memberNo = ''] = cardCode.split('.');
  return `尾号 ${memberNo.slice(-4)}`;
};
