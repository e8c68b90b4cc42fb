import { View } from '@tarojs/components';
import { unionPageLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf, type OrganisationDto } from '../../api';
import { Alert, Button, Card, Field, Second, TextArea } from '../../ui';
import { useEditPage } from './use-union-page';

interface PageFormProps {
  union: OrganisationDto;
  onDone: () => void;
  onReload: () => void;
}

/** How to reach the union, what it offers and what it promises. */
export function PageForm({ union, onDone, onReload }: PageFormProps) {
  const [contact, setContact] = useState(union.contact ?? '');
  const [address, setAddress] = useState(union.address ?? '');
  const [hours, setHours] = useState(union.hours ?? '');
  const [offers, setOffers] = useState(union.offers.join('、'));
  const [promise, setPromise] = useState(union.promise);
  const { run, busy, error } = useEditPage(union.id);
  const filled = [contact, address, hours, promise].every((text) => text.trim() !== '');
  const send = async () => {
    const body = {
      version: union.pageVersion,
      contact: contact.trim(),
      address: address.trim(),
      hours: hours.trim(),
      offers: offers
        .split(/[、，,；;\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
      promise: promise.trim(),
    };
    if (await run(body)) onDone();
  };
  return (
    <View>
      <Card>
        <Field
          id="page-contact"
          label="电话"
          maxlength={unionPageLimits.contact}
          value={contact}
          onInput={setContact}
        />
        <Field
          id="page-address"
          label="地址"
          maxlength={unionPageLimits.address}
          value={address}
          onInput={setAddress}
        />
        <TextArea
          id="page-hours"
          label="办公时间"
          maxlength={unionPageLimits.hours}
          value={hours}
          onInput={setHours}
        />
        <TextArea
          id="page-offers"
          label="能帮职工做什么"
          placeholder="用顿号隔开：法律咨询、意外险办理"
          value={offers}
          onInput={setOffers}
        />
        <TextArea
          id="page-promise"
          label="我们答应您"
          maxlength={unionPageLimits.promise}
          value={promise}
          onInput={setPromise}
        />
      </Card>
      <Second>写在主页上的，谁都能看到，请不要写个人的手机号。</Second>
      <View className="sheet-send">
        <Alert {...refusalOf(error, onReload)} />
        <Button text="保存" busy={busy} disabled={!filled} onTap={() => void send()} />
      </View>
    </View>
  );
}
