import type { ReactNode } from 'react';
import { Field, StatusTag } from '../../ui';

interface PhoneFieldProps {
  phone: string;
  error: string | undefined;
  focus: boolean;
  /** 138****5678 when WeChat has verified it; then nothing need be typed. */
  verified?: string | undefined;
  /** Asks WeChat for the number with one tap. */
  button: ReactNode;
  placeholder?: string;
  change: (part: { phone: string }) => void;
}

export function PhoneField(props: PhoneFieldProps) {
  const { phone, error, focus, verified, button, placeholder = '11 位手机号', change } = props;
  const usesVerified = verified !== undefined && phone === '';
  return (
    <Field
      id="join-phone"
      label="手机号"
      type="number"
      maxlength={11}
      value={phone}
      placeholder={verified ?? placeholder}
      error={error}
      focus={focus}
      aside={usesVerified ? <StatusTag tone="done" text="微信已核" /> : button}
      onInput={(typed) => change({ phone: typed })}
    />
  );
}
