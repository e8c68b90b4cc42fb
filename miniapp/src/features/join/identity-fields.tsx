import { hintIdNumber, shanghaiDay } from '@home/shared';
import { Field, StatusTag } from '../../ui';
import type { FieldName, Faults } from './check-form';

interface Identity {
  readonly name: string;
  readonly idNumber: string;
}

interface IdentityFieldsProps {
  form: Identity;
  faults: Faults;
  focus: FieldName | undefined;
  /** Instead of what the field wants: that it may stay empty. */
  placeholder?: string;
  change: (part: Partial<Identity>) => void;
}

/** Name and ID number: one person, one membership. */
export function IdentityFields({ form, faults, focus, placeholder, change }: IdentityFieldsProps) {
  const hint = hintIdNumber(form.idNumber, shanghaiDay(new Date()));
  const complete = hint.state === 'complete' ? <StatusTag tone="done" text={hint.text} /> : null;
  return (
    <>
      <Field
        id="join-name"
        label="姓名"
        value={form.name}
        placeholder={placeholder ?? '和身份证上一样'}
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
        placeholder={placeholder ?? '18 位'}
        error={faults.idNumber ?? (hint.state === 'wrong' ? hint.text : undefined)}
        focus={focus === 'idNumber'}
        aside={hint.state === 'typing' ? hint.text : complete}
        onInput={(idNumber) => change({ idNumber })}
      />
    </>
  );
}
