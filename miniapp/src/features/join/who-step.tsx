import { View } from '@tarojs/components';
import { hintIdNumber, shanghaiDay } from '@home/shared';
import type { ReactNode } from 'react';
import { Field, Note, StatusTag, Title } from '../../ui';
import type { FieldName, Faults } from './check-form';
import { ConsentTick } from './consent-tick';
import type { JoinForm } from './draft';
import { EmploymentRow } from './employment-row';

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
  const hint = hintIdNumber(form.idNumber, shanghaiDay(new Date()));
  const complete = hint.state === 'complete' ? <StatusTag tone="done" text={hint.text} /> : null;
  const usesVerified = verifiedPhone !== undefined && form.phone === '';
  return (
    <View>
      <View className="stack step-head">
        <Note>{head}</Note>
        <Title>告诉我们您是谁</Title>
      </View>
      <Field
        id="join-name"
        label="姓名"
        value={form.name}
        placeholder="和身份证上一样"
        error={faults.name}
        focus={focus === 'name'}
        onInput={(name) => change({ name })}
      />
      <Field
        id="join-id-number"
        label="身份证号"
        type="idcard"
        maxlength={24}
        value={form.idNumber}
        placeholder="18 位"
        error={faults.idNumber ?? (hint.state === 'wrong' ? hint.text : undefined)}
        focus={focus === 'idNumber'}
        aside={hint.state === 'typing' ? hint.text : complete}
        onInput={(idNumber) => change({ idNumber })}
      />
      <Field
        id="join-phone"
        label="手机号"
        type="number"
        maxlength={11}
        value={form.phone}
        placeholder={verifiedPhone ?? '11 位手机号'}
        error={faults.phone}
        focus={focus === 'phone'}
        aside={usesVerified ? <StatusTag tone="done" text="微信已核" /> : phoneButton}
        onInput={(phone) => change({ phone })}
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
