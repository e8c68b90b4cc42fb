import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { ApplicationDto } from '../../api';
import { Card, ListRow } from '../../ui';
import type { FieldName, Faults, Needs } from './check-form';
import { IdentityFields } from './identity-fields';
import { PhoneField } from './phone-field';
import type { CorrectionForm } from './use-correction';

interface CorrectionFieldsProps {
  application: ApplicationDto;
  asked: Needs;
  form: CorrectionForm;
  faults: Faults;
  focus: FieldName | undefined;
  verifiedPhone: string | undefined;
  phoneButton: ReactNode;
  change: (part: Partial<CorrectionForm>) => void;
}

const mayStayEmpty = '不改就空着';

/** What was asked for stands open; the rest is there as it was given, and opens with a tap. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { application, asked, form, faults, focus, verifiedPhone, phoneButton, change } = props;
  const [opened, setOpened] = useState<Needs>(() => ({
    identity: form.name !== '' || form.idNumber !== '',
    phone: form.phone !== '',
  }));
  const identity = asked.identity || opened.identity;
  const phone = asked.phone || opened.phone;
  const { nameMask, idNumberMask, phoneMask } = application;
  return (
    <View>
      <View className={identity ? '' : 'gone'}>
        <IdentityFields
          form={form}
          faults={faults}
          focus={focus}
          placeholder={asked.identity ? undefined : mayStayEmpty}
          change={change}
        />
      </View>
      <View className={phone ? '' : 'gone'}>
        <PhoneField
          phone={form.phone}
          error={faults.phone}
          focus={focus === 'phone'}
          verified={asked.phone ? verifiedPhone : undefined}
          button={asked.phone ? phoneButton : null}
          placeholder={asked.phone ? undefined : mayStayEmpty}
          change={change}
        />
      </View>
      <Card>
        <ListRow title="接收申请的工会" text={application.union.name} />
        <View className={identity ? 'gone' : ''}>
          <ListRow
            title="姓名和身份证号"
            text={`和上次一样：${nameMask} · ${idNumberMask}`}
            aside="改"
            chevron={false}
            onTap={() => setOpened({ ...opened, identity: true })}
          />
        </View>
        <View className={phone ? 'gone' : ''}>
          <ListRow
            title="手机号"
            text={`和上次一样：${phoneMask}`}
            aside="改"
            chevron={false}
            onTap={() => setOpened({ ...opened, phone: true })}
          />
        </View>
      </Card>
    </View>
  );
}
