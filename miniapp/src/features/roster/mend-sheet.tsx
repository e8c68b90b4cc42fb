import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText, post, useIntention, type RosterRowDto } from '../../api';
import { Alert, Button, Field, Sheet } from '../../ui';

interface MendProps {
  importId: string;
  row: RosterRowDto;
  onDone: () => void;
}

/** One wrong row, put right by hand. */
export function MendSheet({
  row,
  onClose,
  ...rest
}: Omit<MendProps, 'row'> & { row: RosterRowDto | undefined; onClose: () => void }) {
  return (
    <Sheet open={row !== undefined} title={row?.place ?? ''} onClose={onClose}>
      {row ? <MendForm key={row.id} row={row} {...rest} /> : <View />}
    </Sheet>
  );
}

function MendForm({ importId, row, onDone }: MendProps) {
  const [name, setName] = useState(row.name);
  const [idNumber, setIdNumber] = useState(row.idNumber);
  const [phone, setPhone] = useState(row.phone);
  const [joinedOn, setJoinedOn] = useState(row.joinedOn);
  const [left, setLeft] = useState(row.problemText ?? '');
  const [problem, setProblem] = useState<string | null>(row.problem);
  const [showsAll, setShowsAll] = useState(false);
  const mend = useIntention(
    (typed: Record<'name' | 'idNumber' | 'phone' | 'joinedOn', string>, key) =>
      post('/roster/imports/{id}/rows/{row}/mend', typed, {
        path: { id: importId, row: row.id },
        key,
      }),
  );
  const send = async () => {
    const answer = await mend.run({ name, idNumber, phone, joinedOn });
    if (!answer) return;
    setLeft(answer.problemText ?? '');
    setProblem(answer.problem);
    if (answer.problem === null) onDone();
  };
  const field = showsAll ? undefined : fieldOf(problem);
  const at = (code: MendField) => field === undefined || field === code;
  return (
    <View className="sheet-form">
      {at('name') ? <Field id="mend-name" label="姓名" value={name} onInput={setName} /> : <View />}
      {at('idNumber') ? (
        <Field id="mend-id" label="身份证号" value={idNumber} type="idcard" onInput={setIdNumber} />
      ) : (
        <View />
      )}
      {at('phone') ? (
        <Field id="mend-phone" label="手机号" value={phone} type="number" onInput={setPhone} />
      ) : (
        <View />
      )}
      {at('joinedOn') ? (
        <Field
          id="mend-day"
          label="入会日期"
          value={joinedOn}
          hint={dayHint}
          onInput={setJoinedOn}
        />
      ) : (
        <View />
      )}
      <View className="sheet-send">
        <Alert text={mend.error === undefined ? left : errorText(mend.error)} />
        <Button text="改好了" busy={mend.busy} onTap={() => void send()} />
        <Button kind="text" text="别的也要改" onTap={() => setShowsAll(true)} />
      </View>
    </View>
  );
}

type MendField = 'name' | 'idNumber' | 'phone' | 'joinedOn';

const dayHint = '写成 2023-05-01 这样，不知道可以空着';

/** What has to be looked at first; all of it when no single field is to blame. */
function fieldOf(problem: string | null): MendField | undefined {
  if (problem === null) return undefined;
  if (problem.startsWith('name_')) return 'name';
  if (problem.startsWith('phone_')) return 'phone';
  if (problem.startsWith('date_')) return 'joinedOn';
  return 'idNumber';
}
