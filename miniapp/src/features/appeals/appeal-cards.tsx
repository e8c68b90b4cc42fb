import { View } from '@tarojs/components';
import { dayText, shanghaiDay } from '@home/shared';
import { errorText } from '../../api';
import { go } from '../../routes';
import { Alert, Button, Card, confirm, Note, Second, StatusTag, Strong, tell } from '../../ui';
import { useAppeals, type Appeal, type Appealable } from './use-appeals';

/** Beside a decision: where my appeal stands, or that I may appeal and until when. Nothing when neither is so. */
export function AppealCards({ matterId, except }: { matterId?: string; except?: 'application' }) {
  const { appeals, withdraw } = useAppeals();
  const isHere = (one: { kind: string; matterId: string }) =>
    matterId === undefined ? one.kind !== except : one.matterId === matterId;
  const running = appeals?.items.filter(isHere) ?? [];
  const open = appeals?.appealable.filter(isHere) ?? [];
  const takeBack = async (id: string) => {
    const text = '一个决定只能申诉一次，撤回后不能再提。';
    if (!(await confirm({ title: '撤回申诉？', text, yes: '撤回' }))) return;
    if (await withdraw.run(id)) tell('申诉已撤回');
  };
  return (
    <View>
      {running.map((appeal) => (
        <RunningAppeal
          key={appeal.id}
          appeal={appeal}
          busy={withdraw.busy}
          problem={withdraw.error === undefined ? '' : errorText(withdraw.error)}
          onWithdraw={() => void takeBack(appeal.id)}
        />
      ))}
      {open.map((matter) => (
        <OpenMatter key={matter.matterId} matter={matter} />
      ))}
    </View>
  );
}

interface RunningProps {
  appeal: Appeal;
  busy: boolean;
  problem: string;
  onWithdraw: () => void;
}

function RunningAppeal({ appeal, busy, problem, onWithdraw }: RunningProps) {
  const mayWithdraw = appeal.actions.includes('withdraw');
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone={appeal.tone} text={`申诉：${appeal.statusText}`} />
        </View>
        <Strong>{mayWithdraw ? `现在由${appeal.organisationName}审理` : appeal.matterText}</Strong>
        <Second>
          {mayWithdraw
            ? `${appeal.dueText ?? ''}答复。原来决定的人不参与；没有按时答复会交给上一级。`
            : `${appeal.organisationName}：${appeal.answer ?? '申诉已撤回'}`}
        </Second>
        <Alert text={problem} />
        {mayWithdraw ? <Button kind="text" text="撤回申诉" busy={busy} onTap={onWithdraw} /> : null}
      </View>
    </Card>
  );
}

function OpenMatter({ matter }: { matter: Appealable }) {
  const { kind, matterId, matterText, until } = matter;
  return (
    <Card tone="soft">
      <View className="stack">
        <Strong>不同意这个决定？</Strong>
        <Second>{`${matterText}。可以向上级工会申诉一次，由没有参与过的人审理。`}</Second>
        <Note>{`${dayText(until, shanghaiDay(new Date()))}前提出有效`}</Note>
        <Button kind="outlined" text="我要申诉" onTap={() => go('appeal', { kind, matterId })} />
      </View>
    </Card>
  );
}
