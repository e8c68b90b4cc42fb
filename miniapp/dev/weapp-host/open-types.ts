import type { Host } from './host';
import { WxFailure } from './wx/call';

type Emit = (event: string, detail: object) => void;

/** What WeChat does on its own when a button with an `open-type` is pressed. */
export function pressOpenType(host: Host, openType: string, buttonId: string, emit: Emit): void {
  // One button may both agree to the privacy terms and ask for something: `a|b`.
  const kinds = openType.split('|');
  if (kinds.includes('agreePrivacyAuthorization')) {
    host.privacy.pressAgree(buttonId);
    emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok', buttonId });
  }
  if (kinds.includes('getPhoneNumber')) void host.track(givePhone(host, emit));
  if (kinds.includes('openSetting')) emit('opensetting', { authSetting: {} });
}

async function givePhone(host: Host, emit: Emit): Promise<void> {
  try {
    await host.privacy.require('getPhoneNumber');
    const code = host.answers.phone;
    if (code === null) throw new WxFailure('user deny');
    emit('getphonenumber', { errMsg: 'getPhoneNumber:ok', code });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    emit('getphonenumber', { errMsg: `getPhoneNumber:fail ${reason}` });
  }
}
