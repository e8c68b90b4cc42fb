import { View } from '@tarojs/components';
import { formatMemberNo } from '@home/shared';
import { Alert, Button, Card, Note, Second, StatusTag, Strong, Title } from '../../ui';
import type { MembershipFile } from './use-membership-file';

type Membership = NonNullable<MembershipFile['membership']>;

/** Which union, since when, in which state. */
export function MembershipHead({ membership }: { membership: Membership }) {
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone={membership.tone} text={membership.statusText} />
        </View>
        <Title>{membership.organisationName}</Title>
        <Second>{`会员号 ${formatMemberNo(membership.memberNo)}`}</Second>
        <Note>{`${membership.since} 起 · ${membership.sinceText}`}</Note>
      </View>
    </Card>
  );
}

interface WarningProps {
  text: string;
  busy: boolean;
  onAnswer: () => void;
}

/** The union asks whether the member is still there. */
export function LapseWarning({ text, busy, onAnswer }: WarningProps) {
  return (
    <Card>
      <View className="stack">
        <Strong>工会在问您还在不在</Strong>
        <Second>{text}</Second>
        <Button text="我还在" busy={busy} onTap={onAnswer} />
      </View>
    </Card>
  );
}

interface OpenTransferProps {
  transfer: NonNullable<MembershipFile['openTransfer']>;
  problem: string;
  busy: boolean;
  onWithdraw: () => void;
}

export function OpenTransfer({ transfer, problem, busy, onWithdraw }: OpenTransferProps) {
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone={transfer.tone} text={transfer.statusText} />
        </View>
        <Strong>{`转到${transfer.toName}`}</Strong>
        <Second>{`现在由${transfer.organisationName}办。${transfer.dueText ?? ''}`}</Second>
        <Note>接收之前，您一直是原来工会的会员，中间不会断。</Note>
        <Alert text={problem} />
        <Button kind="outlined" text="撤回接转" busy={busy} onTap={onWithdraw} />
      </View>
    </Card>
  );
}
