import { Picker, View } from '@tarojs/components';
import { aria } from './aria';

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
  onChange: (value: string) => void;
}

/** A day or an hour, picked on the phone's own wheel. */
export function PickerField(props: PickerFieldProps) {
  const { label, mode, value, text = value, start, end, onChange } = props;
  return (
    <View className="field-group">
      <Picker
        mode={mode}
        value={value}
        start={start}
        end={end}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className="field" {...aria({ role: 'button', label: `${label}，${text}` })}>
          <View className="field-label">{label}</View>
          <View className="field-input field-picked">{text}</View>
        </View>
      </Picker>
    </View>
  );
}
