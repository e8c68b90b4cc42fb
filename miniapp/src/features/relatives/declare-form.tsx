import { View } from '@tarojs/components';
import {
  optionsOf,
  relationTexts,
  relativeLimits,
  relativeStandingTexts,
  type Relation,
  type RelativeStanding,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Card, Choice, Field } from '../../ui';
import { useDeclare } from './use-relatives';

/** Who it is, where they stand, and how they are found again: nothing else is asked. */
export function DeclareForm({ onDone }: { onDone: () => void }) {
  const [relation, setRelation] = useState<Relation>('spouse');
  const [standing, setStanding] = useState<RelativeStanding>('union_officer');
  const [name, setName] = useState('');
  const [memberNo, setMemberNo] = useState('');
  const [employerName, setEmployerName] = useState('');
  const { run, busy, error, clearError } = useDeclare();
  const isHead = standing === 'employer_head';
  const isReady =
    name.trim() !== '' && (isHead ? employerName.trim() !== '' : /^\d{12}$/.test(memberNo));
  const send = async () => {
    const known = /^\d{12}$/.test(memberNo) ? { memberNo } : {};
    const place = isHead ? { employerName: employerName.trim() } : {};
    if (await run({ relation, standing, name: name.trim(), ...known, ...place })) onDone();
  };
  return (
    <Card>
      <View className="stack">
        <Body>申报以后，您和这位亲属的事互相回避，由别人来办。</Body>
        <Choice
          label="是您的"
          options={optionsOf(relationTexts)}
          value={relation}
          onChange={setRelation}
        />
        <Choice
          label="在哪里"
          options={optionsOf(relativeStandingTexts)}
          value={standing}
          onChange={setStanding}
        />
        <Field id="relative-name" label="姓名" maxlength={50} value={name} onInput={setName} />
        <View className={isHead ? '' : 'gone'}>
          <Field
            id="relative-employer"
            label="单位名称"
            maxlength={relativeLimits.employerLength}
            value={employerName}
            onInput={setEmployerName}
          />
        </View>
        <Field
          id="relative-number"
          label={isHead ? '会员号（是会员再填）' : '会员号'}
          type="number"
          maxlength={12}
          placeholder="会员卡上的 12 位数字"
          value={memberNo}
          onInput={(text) => setMemberNo(text.replace(/\D/g, ''))}
        />
        <View>
          <Alert {...refusalOf(error, clearError)} />
        </View>
        <Button text="申报" busy={busy} disabled={!isReady} onTap={() => void send()} />
      </View>
    </Card>
  );
}
