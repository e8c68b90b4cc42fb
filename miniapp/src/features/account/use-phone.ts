import { useState } from 'react';
import { errorText, post } from '../../api';
import { usePhoneTap, type PhoneButtonProps } from '../../platform/phone';
import { uuid } from '../../platform/random';
import { reloadMe, useKnownMe } from '../../session/me';
import { tell } from '../../ui';

interface Phone {
  /** 138****5678 once WeChat has said it. */
  readonly verified: string | undefined;
  readonly busy: boolean;
  /** For the button that asks for it. */
  readonly tap: PhoneButtonProps;
}

/** The number WeChat knows, with one tap; refusing it just means typing. */
export function usePhone(): Phone {
  const { me } = useKnownMe();
  const [busy, setBusy] = useState(false);
  const bind = async (code: string) => {
    setBusy(true);
    try {
      await post('/me/phone', { code }, { key: uuid() });
      await reloadMe();
    } catch (error) {
      tell(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  const tap = usePhoneTap({
    onCode: (code) => void bind(code),
    onRefuse: () => tell('没关系，自己填手机号也可以'),
  });
  return { verified: me?.phoneMask ?? undefined, busy, tap };
}
