import { Input, View, type InputProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  type?: InputProps['type'];
  maxlength?: number;
  /** What is wrong and what to do; said aloud when it appears. */
  error?: string;
  /** What may help, under the field. */
  hint?: string;
  /** At the right inside the field: "还差 4 位", a tag. */
  aside?: ReactNode;
  /** True moves the focus here: the first field with an error. */
  focus?: boolean;
  onInput: (value: string) => void;
  onBlur?: () => void;
}

/** One line to type into, label in front; the keyboard never covers it (cursorSpacing). */
export function Field(props: FieldProps) {
  const { id, label, value, placeholder, error, hint, aside, focus, onInput, onBlur } = props;
  return (
    <View className="field-group">
      <View className={classNames('field', error !== undefined && 'field-wrong')}>
        <View className="field-label" {...aria({ hidden: true })}>
          {label}
        </View>
        <Input
          id={id}
          className="field-input"
          value={value}
          type={props.type ?? 'text'}
          maxlength={props.maxlength ?? 60}
          placeholder={placeholder ?? ''}
          placeholderClass="placeholder"
          cursorSpacing={120}
          focus={focus || undefined}
          onInput={(event) => onInput(event.detail.value)}
          onBlur={onBlur}
          {...aria({ label: error ? `${label}，${error}` : label })}
        />
        <View className="field-aside">{aside}</View>
      </View>
      <View className="field-error" {...aria({ role: 'alert' })}>
        {error ?? ''}
      </View>
      <View className="field-hint note">{hint ?? ''}</View>
    </View>
  );
}
