import { View } from '@tarojs/components';
import { Choice, Strong, withOwn } from '../../ui';

interface ValueRowProps<T> {
  label: string;
  options: readonly (readonly [T, string])[];
  value: T;
  /** The value that is none of the usual ones, in words. */
  own: string;
  /** What does not fit together. */
  fault?: string | undefined;
  onPick: (value: T) => void;
}

/** One value of the rules: the usual ones as chips, and the one that stands there when it is another. */
export function ValueRow<T>({ label, options, value, own, fault, onPick }: ValueRowProps<T>) {
  const codeOf = (one: T): string => JSON.stringify(one);
  const usual = options.map(([one, text]) => ({ code: codeOf(one), text }));
  return (
    <View className="field-group">
      <Strong>{label}</Strong>
      <Choice
        label={label}
        options={withOwn(usual, codeOf(value), own)}
        value={codeOf(value)}
        onChange={(code) => {
          const picked = options.find(([one]) => codeOf(one) === code);
          if (picked) onPick(picked[0]);
        }}
      />
      <View className="field-error">{fault ?? ''}</View>
    </View>
  );
}
