import { View } from '@tarojs/components';
import {
  checkEmployerName,
  dayText,
  employmentForms,
  employmentFormTexts,
  employmentLimits,
  platforms,
  platformTexts,
  type Day,
  type EmploymentForm,
  type Platform,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Button, Choice, Field, PickerField, Second } from '../../ui';
import type { AddEmployment, Employment } from './use-employments';

export interface TypedEmployment {
  readonly employerName: string | undefined;
  readonly platform: Platform | undefined;
  readonly form: EmploymentForm;
  readonly since: Day | null;
  readonly until: Day | null;
}

interface EmploymentFormProps {
  /** The line to correct; none for a new one. */
  before?: Employment | undefined;
  today: Day;
  busy: boolean;
  error: unknown;
  onSend: (typed: TypedEmployment) => void;
}

const kinds = [
  { code: 'employer', text: '单位' },
  { code: 'platform', text: '平台' },
] as const;
const forms = employmentForms.map((code) => ({ code, text: employmentFormTexts[code] }));
const platformOptions = platforms.map((code) => ({ code, text: platformTexts[code] }));

/** An employer or a platform: what, as what, since when. */
export function EmploymentForm({ before, today, busy, error, onSend }: EmploymentFormProps) {
  const [kind, setKind] = useState<'employer' | 'platform'>(before?.kind ?? 'employer');
  const [name, setName] = useState(before?.kind === 'employer' ? before.name : '');
  const [platform, setPlatform] = useState<Platform>();
  const [form, setForm] = useState<EmploymentForm>(before?.form ?? 'rider');
  const [since, setSince] = useState<Day | null>(before?.since ?? null);
  const [until, setUntil] = useState<Day | null>(before?.until ?? null);
  const [isChecked, setChecked] = useState(false);
  const isEmployer = kind === 'employer';
  const check = checkEmployerName(name);
  const isReady = isEmployer ? check.ok : before !== undefined || platform !== undefined;
  const send = () => {
    setChecked(true);
    if (!isReady) return;
    const employerName = isEmployer ? name.trim() : undefined;
    onSend({ employerName, platform: isEmployer ? undefined : platform, form, since, until });
  };
  return (
    <View className="sheet-form">
      <View className={before ? 'gone' : ''}>
        <Choice label="单位还是平台" options={kinds} value={kind} onChange={setKind} />
      </View>
      <View className={isEmployer ? '' : 'gone'}>
        <Field
          id="employer-name"
          label="单位名称"
          placeholder="营业执照或门头上的全称"
          maxlength={employmentLimits.nameLength}
          value={name}
          error={isChecked && isEmployer && !check.ok ? check.text : undefined}
          onInput={setName}
        />
      </View>
      <View className={isEmployer || before ? 'gone' : ''}>
        <Choice
          label="哪个平台"
          options={platformOptions}
          value={platform}
          onChange={setPlatform}
        />
      </View>
      <Choice label="做什么" options={forms} value={form} onChange={setForm} />
      <PickerField
        label="从哪天起"
        mode="date"
        value={since ?? today}
        text={since === null ? '不记得，可以不填' : dayText(since, today)}
        end={today}
        onChange={setSince}
      />
      <View className={before?.until ? '' : 'gone'}>
        <PickerField
          label="到哪天止"
          mode="date"
          value={until ?? today}
          text={until === null ? '还在做' : dayText(until, today)}
          end={today}
          onChange={setUntil}
        />
      </View>
      <Second>只有您自己看得到，单位和平台都看不到。</Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, () => undefined)} />
        <Button text={before ? '改好了' : '记下来'} busy={busy} onTap={send} />
      </View>
    </View>
  );
}

/** As the contract wants a new line. */
export const toAddition = ({
  employerName,
  platform,
  form,
  since,
}: TypedEmployment): AddEmployment => ({
  form,
  since,
  ...(employerName === undefined ? {} : { employerName }),
  ...(platform === undefined ? {} : { platform }),
});
