import { useCallback, useState } from 'react';
import { errorText, isOffline, post, useIntention, type PostRoutes } from '../../api';
import { scanCode } from '../../platform/scan';

export type Verdict = PostRoutes['/membership/cards/verify']['answer'];

/** Scans a member's card and asks the server; the last verdict stays until the next scan. */
export function useVerify() {
  const [verdict, setVerdict] = useState<Verdict>();
  const { run, busy, error } = useIntention((code: string) =>
    post('/membership/cards/verify', { code }),
  );
  const scan = useCallback(async () => {
    const code = await scanCode('请输入会员卡上的码');
    if (!code) return;
    // Nobody may take the last person's verdict for this one's.
    setVerdict(undefined);
    setVerdict(await run(code));
  }, [run]);
  return { verdict, busy, problem: problemIn(error), scan };
}

function problemIn(error: unknown): string {
  if (error === undefined) return '';
  return isOffline(error) ? '现在没有网络，没法核验。先让人进来歇脚，有网再扫。' : errorText(error);
}
