import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Note, Title } from '../../ui';
import type { FieldName, Faults } from './check-form';
import { ConsentTick } from './consent-tick';
import type { JoinForm } from './draft';
import { EmploymentRow } from './employment-row';
import { IdentityFields } from './identity-fields';
import { PhoneField } from './phone-field';

interface WhoStepProps {
  head: string;
  form: JoinForm;
  faults: Faults;
  focus: FieldName | undefined;
  /** 138****5678 when WeChat has verified it; then nothing need be typed. */
  verifiedPhone: string | undefined;
  phoneButton: ReactNode;
  route: ReactNode;
  /** Asked here when a scanned station made step 1 unnecessary. */
  asksForm: boolean;
  change: (part: Partial<JoinForm>) => void;
}

/** Step 2: who you are, what the law needs typed and nothing else. */
export function WhoStep(props: WhoStepProps) {
  const { head, form, faults, focus, verifiedPhone, phoneButton, route, asksForm, change } = props;
  return (
    <View>
      <View className="stack step-head">
        <Note>{head}</Note>
        <Title>告诉我们您是谁</Title>
      </View>
      <IdentityFields form={form} faults={faults} focus={focus} change={change} />
      <PhoneField
        phone={form.phone}
        error={faults.phone}
        focus={focus === 'phone'}
        verified={verifiedPhone}
        button={phoneButton}
        change={change}
      />
      <View className="step-words">
        <Note>
          身份证号只用来确认“一人一籍”，加密保存。谁看过，您随时能查到。您的单位看不到这份申请。
        </Note>
      </View>
      <View className={asksForm ? '' : 'gone'}>
        <EmploymentRow form={form} change={change} />
      </View>
      {route}
      <ConsentTick
        checked={form.consented}
        error={faults.consents}
        onChange={(consented) => change({ consented })}
      />
    </View>
  );
}
