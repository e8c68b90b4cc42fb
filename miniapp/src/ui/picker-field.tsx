import { Picker, View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';

interface PickerFieldProps {
  label: string;
  mode: 'date' | 'time';
  /** 'YYYY-MM-DD' or 'HH:MM'. */
  value: string;
  /** The value in words, as people say it; the value itself by default. */
  text?: string;
  /** First and last that can be picked. */
  start?: string;
  end?: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A day or an hour, picked on the phone's own wheel. */
export function PickerField(props: PickerFieldProps) {
  const { label, mode, value, text = value, start, end, error, onChange } = props;
  return (
    <View className="field-group">
      <Picker
        mode={mode}
        value={value}
        start={start}
        end={end}
        onChange={(event) => onChange(event.detail.value)}
        aria-label={label}
      >
        <View
          className={classNames('field', error !== undefined && 'field-wrong')}
          {...aria({ role: 'button', label: [label, text, error].filter(Boolean).join('，') })}
        >
          <View className="field-label">{label}</View>
          <View className="field-input field-picked">{text}</View>
          <View className="chevron" {...aria({ hidden: true })}>
            ›
          </View>
        </View>
      </Picker>
      <View className="field-error" {...aria({ role: 'alert' })}>
        {error ?? ''}
      </View>
    </View>
  );
}
