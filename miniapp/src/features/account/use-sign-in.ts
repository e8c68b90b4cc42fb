import { useCallback, useState } from 'react';
import { errorText } from '../../api';
import { meState, signIn } from '../../session/me';
import { tell } from '../../ui';

/** Logs in on a tap, then goes on with what the person wanted. */
export function useSignIn(): { busy: boolean; thenDo: (next: () => void) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const thenDo = useCallback(async (next: () => void) => {
    if (meState().me) return next();
    setBusy(true);
    await signIn();
    setBusy(false);
    const { me, error } = meState();
    if (me) next();
    else tell(error ? errorText(error) : '还没有登录，请再点一次。');
  }, []);
  return { busy, thenDo };
}
