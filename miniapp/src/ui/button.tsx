import { Button as TaroButton, type ButtonProps as TaroButtonProps } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';

/** WeChat's own button says what it is; saying it again is sent with every page. The browser's element does not. */
const buttonRole = process.env.TARO_ENV === 'weapp' ? undefined : 'button';

interface ButtonProps {
  text: string;
  /** One `primary` a screen; `outlined` is the second, `text` the destructive or
   *  rare one, `inline` stands inside a field.  */
  kind?: 'primary' | 'outlined' | 'text' | 'inline';
  /** While busy the button keeps its place, says so and takes no tap. */
  busy?: boolean;
  disabled?: boolean;
  /** Read instead of the text, when the text alone does not say what for. */
  label?: string;
  openType?: TaroButtonProps['openType'];
  onGetPhoneNumber?: TaroButtonProps['onGetPhoneNumber'];
  onAgreePrivacyAuthorization?: TaroButtonProps['onAgreePrivacyAuthorization'];
  id?: string;
  onTap?: () => void;
}

/** A full-width button of at least 48 px. */
export function Button({
  text,
  kind = 'primary',
  busy,
  disabled,
  label,
  onTap,
  ...open
}: ButtonProps) {
  const still = busy || disabled;
  return (
    <TaroButton
      {...open}
      className={classNames('button', `button-${kind}`, still && 'button-still')}
      hoverClass="pressed"
      // On H5 `disabled={false}` is painted as disabled.
      disabled={still || undefined}
      onClick={still ? undefined : onTap}
      {...aria({ role: buttonRole, label, disabled: still || undefined })}
    >
      {busy ? '请稍等…' : text}
    </TaroButton>
  );
}
