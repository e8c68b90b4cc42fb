import { View } from '@tarojs/components';
import { aria } from './aria';
import { classNames } from './class-names';

interface Option<Code extends string> {
  readonly code: Code;
  readonly text: string;
}

interface ChoiceProps<Code extends string> {
  options: readonly Option<Code>[];
  value: Code | undefined;
  onChange: (code: Code) => void;
  label: string;
}

/** One of a few, as chips that wrap. */
export function Choice<Code extends string>({
  options,
  value,
  onChange,
  label,
}: ChoiceProps<Code>) {
  return (
    <View className="choice" {...aria({ label })}>
      {options.map(({ code, text }) => (
        <View
          className={classNames('chip', code === value && 'chip-on')}
          key={code}
          onClick={() => onChange(code)}
          {...aria({ role: 'radio', checked: code === value })}
        >
          {text}
        </View>
      ))}
    </View>
  );
}

interface MultiChoiceProps<Code extends string> {
  options: readonly Option<Code>[];
  values: readonly Code[];
  onChange: (codes: Code[]) => void;
  label: string;
}

/** Any number out of a few, as chips that wrap. */
export function MultiChoice<Code extends string>(props: MultiChoiceProps<Code>) {
  const { options, values, onChange, label } = props;
  const toggle = (code: Code) =>
    onChange(values.includes(code) ? values.filter((one) => one !== code) : [...values, code]);
  return (
    <View className="choice" {...aria({ label })}>
      {options.map(({ code, text }) => (
        <View
          className={classNames('chip', values.includes(code) && 'chip-on')}
          key={code}
          onClick={() => toggle(code)}
          {...aria({ role: 'checkbox', checked: values.includes(code) })}
        >
          {text}
        </View>
      ))}
    </View>
  );
}

/** Two or three views of one list, side by side. */
export function Segmented<Code extends string>({
  options,
  value,
  onChange,
  label,
}: ChoiceProps<Code>) {
  return (
    <View className="segmented" {...aria({ label })}>
      {options.map(({ code, text }) => (
        <View
          className={classNames('segment', code === value && 'segment-on')}
          key={code}
          onClick={() => onChange(code)}
          {...aria({ role: 'radio', checked: code === value })}
        >
          {text}
        </View>
      ))}
    </View>
  );
}
