import { Textarea, View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';

interface TextAreaProps {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  maxlength?: number;
  error?: string;
  focus?: boolean;
  onInput: (value: string) => void;
}

/** Several lines to type, label above. */
export function TextArea(props: TextAreaProps) {
  const { id, label, value, placeholder, maxlength = 200, error, focus, onInput } = props;
  return (
    <View className="field-group">
      <View className={classNames('field', 'field-tall', error !== undefined && 'field-wrong')}>
        <View className="field-label">{label}</View>
        <Textarea
          id={id}
          className="field-area"
          value={value}
          maxlength={maxlength}
          placeholder={placeholder ?? ''}
          placeholderClass="placeholder"
          cursorSpacing={120}
          autoHeight
          focus={focus || undefined}
          onInput={(event) => onInput(event.detail.value)}
          {...aria({ label: error ? `${label}，${error}` : label })}
        />
      </View>
      <View className="field-error" {...aria({ role: 'alert' })}>
        {error ?? ''}
      </View>
    </View>
  );
}
