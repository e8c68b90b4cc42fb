import { View } from '@tarojs/components';
import {
  foundingKinds,
  foundingLimits,
  isOfOneEmployer,
  organisationKindTexts,
  type FoundingKind,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Choice, Field, ListRow, Second, TextArea } from '../../ui';
import { useProposeFounding, type Founding, type Proposal } from './use-foundings';

interface FoundingFormProps {
  places: readonly { id: string; name: string }[];
  /** Answered by this founding: it fills in the form. */
  proposal: Proposal | undefined;
  onDone: (founding: Founding) => void;
}

const kinds = foundingKinds.map((code) => ({ code, text: organisationKindTexts[code] }));
/** Fewer are chips, more are looked for by name. */
const FEW = 6;

/** What union, of whom, where and why; the union above decides. */
export function FoundingForm({ places, proposal, onDone }: FoundingFormProps) {
  const own = proposal?.kind === 'own' ? (proposal.list[0]?.name ?? '') : '';
  const place = proposal?.parentName.replace(/总工会$/, '') ?? '';
  const [parentId, setParentId] = useState(proposal?.parentId ?? places[0]?.id ?? '');
  const [filter, setFilter] = useState('');
  const [kind, setKind] = useState<FoundingKind>(
    proposal?.kind === 'joint' ? 'joint' : 'enterprise',
  );
  const [employers, setEmployers] = useState(own);
  const [name, setName] = useState(own ? `${own}工会` : proposal ? `${place}小微企业联合工会` : '');
  const [address, setAddress] = useState('');
  const [expected, setExpected] = useState(proposal ? String(proposal.members) : '');
  const [reason, setReason] = useState(proposal ? `会员已有 ${proposal.members} 人` : '');
  const [isChecked, setChecked] = useState(false);
  const { run, busy, error, clearError } = useProposeFounding();
  const single = isOfOneEmployer(kind);
  const names = employers
    .split(/[\n、，,；;]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const missing = (text: string, words: string) =>
    isChecked && text.trim() === '' ? words : undefined;
  const send = async () => {
    setChecked(true);
    const isReady = [name, address, reason].every((text) => text.trim() !== '');
    if (!isReady || Number(expected) < 1 || (single && names.length !== 1)) return;
    const founding = await run({
      parentId,
      kind,
      name: name.trim(),
      employers: names,
      address: address.trim(),
      expectedMembers: Number(expected),
      reason: reason.trim(),
      ...(proposal ? { proposalId: proposal.id } : {}),
    });
    if (founding) onDone(founding);
  };
  const found = places.filter((one) => one.name.includes(filter.trim()));
  const chosen = places.find(({ id }) => id === parentId);
  return (
    <View className="sheet-form">
      <Body>{proposal ? proposal.title : '上一级工会批准以后开始筹建，筹建期间不收会员。'}</Body>
      <View className={proposal ? 'gone' : ''}>
        <ListRow title="上级工会" text={chosen?.name ?? '请在下面选'} />
        <View className={places.length > FEW ? '' : 'gone'}>
          <Field
            id="founding-place"
            label="找上级工会"
            placeholder="写街道或区的名字"
            value={filter}
            onInput={setFilter}
          />
        </View>
        <Choice
          label="上级工会"
          options={found.slice(0, FEW).map((one) => ({ code: one.id, text: one.name }))}
          value={parentId}
          onChange={setParentId}
        />
      </View>
      <Choice label="工会类型" options={kinds} value={kind} onChange={setKind} />
      <TextArea
        id="founding-employers"
        label={single ? '单位全称' : '有哪些单位（用顿号隔开，可以不填）'}
        maxlength={600}
        value={employers}
        error={isChecked && single && names.length !== 1 ? '请写一个单位的全称。' : undefined}
        onInput={setEmployers}
      />
      <Field
        id="founding-name"
        label="工会名称"
        placeholder={single ? '单位名称＋工会' : '比如：滨河路商户联合工会'}
        maxlength={foundingLimits.nameLength}
        value={name}
        error={missing(name, '请写工会名称。')}
        onInput={setName}
      />
      <Field
        id="founding-address"
        label="地址"
        maxlength={foundingLimits.addressLength}
        value={address}
        error={missing(address, '请写在哪里办公。')}
        onInput={setAddress}
      />
      <Field
        id="founding-expected"
        label="预计会员"
        type="number"
        maxlength={7}
        value={expected}
        aside={<Second>人</Second>}
        error={isChecked && Number(expected) < 1 ? '请写大约有多少人。' : undefined}
        onInput={(text) => setExpected(text.replace(/\D/g, ''))}
      />
      <TextArea
        id="founding-reason"
        label="为什么"
        maxlength={foundingLimits.reasonLength}
        value={reason}
        error={missing(reason, '请写一句原因。')}
        onInput={setReason}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, clearError)} />
        <Button text="交上级批准" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}
