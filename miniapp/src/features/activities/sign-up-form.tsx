import { View } from '@tarojs/components';
import { formLimits, type FormField } from '@home/shared';
import { Choice, Field, Strong } from '../../ui';

interface SignUpFormProps {
  fields: readonly FormField[];
  values: Readonly<Record<string, string>>;
  /** What is wrong, by the field's key. */
  faults: Readonly<Record<string, string>>;
  onChange: (key: string, value: string) => void;
}

const inputTypes = { text: 'text', number: 'digit', phone: 'number' } as const;
const yesNo = [
  { code: 'yes', text: '是' },
  { code: 'no', text: '否' },
];

/** What the organiser asks; the first field with a fault has the cursor. */
export function SignUpForm({ fields, values, faults, onChange }: SignUpFormProps) {
  const firstFault = fields.find(({ key }) => faults[key] !== undefined)?.key;
  return (
    <View>
      {fields.map((field) => {
        const { key, kind, options } = field;
        const label = labelOf(field);
        if (kind === 'choice' || kind === 'yes_no')
          return (
            <View className="field-group" key={key}>
              <Strong>{label}</Strong>
              <Choice
                label={label}
                options={kind === 'yes_no' ? yesNo : options.map((text) => ({ code: text, text }))}
                value={values[key]}
                onChange={(value) => onChange(key, value)}
              />
              <View className="field-error">{faults[key] ?? ''}</View>
            </View>
          );
        return (
          <Field
            key={key}
            id={`answer-${key}`}
            label={label}
            type={inputTypes[kind]}
            maxlength={kind === 'phone' ? 11 : formLimits.answerLength}
            value={values[key] ?? ''}
            error={faults[key]}
            focus={key === firstFault}
            onInput={(value) => onChange(key, value)}
          />
        );
      })}
    </View>
  );
}

const labelOf = ({ label, required }: FormField): string =>
  required ? label : `${label}（可以不填）`;
