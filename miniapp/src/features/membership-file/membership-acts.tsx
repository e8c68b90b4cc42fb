import { go } from '../../routes';
import { Card, confirm, ListRow } from '../../ui';
import { useProof, type MembershipFile, type OwnAct } from './use-membership-file';

interface ActsProps {
  file: MembershipFile;
  run: (input: OwnAct, done: string) => Promise<void>;
  onRetain: () => void;
  onTransfer: () => void;
}

/** What a member may do with their own membership now. */
export function MembershipActs({ file, run, onRetain, onTransfer }: ActsProps) {
  const proof = useProof();
  const can = (action: MembershipFile['actions'][number]) => file.actions.includes(action);
  const quit = async () => {
    const text = '马上生效，不收钱，也不用谁批准。会员卡和会员活动不能用了，以后可以再申请。';
    if (await confirm({ title: '退会？', text, yes: '退会' }))
      await run({ what: 'quit' }, '已退会');
  };
  if (file.actions.length === 0) return null;
  return (
    <Card>
      <ListRow
        title="会员证明"
        text={proof.problem || (proof.busy ? '正在出证明…' : '出一张带核对码的证明，可以打印')}
        onTap={() => (proof.isUnverified ? go('realName') : void proof.open())}
      />
      {can('transfer') ? (
        <ListRow
          title="接转到别的工会"
          text="换单位、换片区都行，会员号不变，中间不断"
          onTap={onTransfer}
        />
      ) : null}
      {can('resume') ? (
        <ListRow
          title="恢复会籍"
          text="又上班了，点一下就恢复"
          chevron={false}
          onTap={() => void run({ what: 'resume' }, '会籍已恢复')}
        />
      ) : null}
      {can('retain') ? (
        <ListRow title="保留会籍" text="退休、失业、生育、上学、参军" onTap={onRetain} />
      ) : null}
      {can('quit') ? (
        <ListRow title="退会" text="自愿、免费、马上生效" onTap={() => void quit()} />
      ) : null}
    </Card>
  );
}
