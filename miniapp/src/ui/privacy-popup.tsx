import { View } from '@tarojs/components';
import { answerPrivacy, openPrivacyContract, usePrivacyQuestion } from '../platform/privacy';
import { aria } from './aria';
import { Button } from './button';
import { classNames } from './class-names';

/** WeChat asks for this before any privacy API; the question is told in our words. */
export function PrivacyPopup() {
  const open = usePrivacyQuestion();
  return (
    <View className={classNames('sheet', open && 'sheet-open')} {...aria({ hidden: !open })}>
      <View className="sheet-shade" />
      {open ? (
        <View
          className="sheet-panel"
          {...aria({ role: 'dialog', label: '用到个人信息前，先问您' })}
        >
          <View className="strong sheet-title">用到个人信息前，先问您</View>
          <View className="body">
            接下来要用到手机号或位置，只用在您正在办的这件事上。不同意也能继续用：手机号可以自己填，驿站可以自己找。
          </View>
          <View className="link" onClick={openPrivacyContract} {...aria({ role: 'button' })}>
            看《用户隐私保护指引》
          </View>
          <Button
            id="agree-privacy"
            text="同意"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={() => answerPrivacy(true)}
          />
          <Button kind="text" text="不同意" onTap={() => answerPrivacy(false)} />
        </View>
      ) : null}
    </View>
  );
}
