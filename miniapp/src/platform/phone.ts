import type { ButtonProps } from '@tarojs/components';
import { useState } from 'react';
import { requirePrivacy } from './privacy';

interface PhoneTap {
  /** The single-use code the server turns into a number. */
  onCode: (code: string) => void;
  /** The person said no: typing is the other way. */
  onRefuse: () => void;
}

/** What a ui <Button> needs in order to get the WeChat phone number with one tap. */
export interface PhoneButtonProps {
  openType?: ButtonProps['openType'];
  onGetPhoneNumber?: ButtonProps['onGetPhoneNumber'];
  onTap?: () => void;
}

export function usePhoneTap({ onCode, onRefuse }: PhoneTap): PhoneButtonProps {
  const [agreed, setAgreed] = useState(true);
  return {
    openType: agreed ? 'getPhoneNumber' : undefined,
    onTap: agreed ? undefined : () => void requirePrivacy().then(setAgreed),
    onGetPhoneNumber: ({ detail }) => {
      if (detail.code) return onCode(detail.code);
      // The privacy guide was refused: the next tap asks again.
      if (/privacy/.test(detail.errMsg ?? '')) setAgreed(false);
      onRefuse();
    },
  };
}
