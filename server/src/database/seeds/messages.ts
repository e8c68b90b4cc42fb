import {
  dayText,
  employmentFormTexts,
  maskName,
  messageTitles,
  missingTexts,
  Permission,
  rolesWith,
  shanghaiDay,
  type MessageKind,
  type MissingCode,
} from '@home/shared';
import { uuidToBin } from '../ids';
import type { ApplicationStory } from './applications';
import type { LoggedMove, LoggedTask, MatterHistory, World } from './matter-history';
import { DEMO_ORGANISATIONS } from './organisations';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

interface Told {
  readonly accountId: string;
  readonly kind: MessageKind;
  readonly body: string;
  readonly page: string;
  /** The matter whose applicant's mask stands in it. */
  readonly about?: string;
  readonly at: Date;
}

/** Older messages have been read. */
const UNREAD_MS = 3 * 86_400_000;

const nameOf = (id: number): string =>
  DEMO_ORGANISATIONS.find((organisation) => organisation.id === id)?.name ?? '';

/** What the applicant and the office that has the matter now were told on the way. */
export function messageRows(
  world: World,
  story: ApplicationStory,
  history: MatterHistory,
  applicationId: string,
): Row[] {
  const { accountId } = demoPerson(story.applicant);
  const told = history.moves.flatMap((move): Told[] => {
    const task = history.tasks.find((one) => one.openedAt.getTime() === move.at.getTime());
    const [kind, body] = tellApplicant(world, move, task) ?? [];
    const page = `/packages/member/application/index?id=${applicationId}`;
    return kind && body ? [{ accountId, kind, body, page, at: move.at }] : [];
  });
  const open = history.tasks.find(
    (task) => task.closedAt === null && task.waitsFor === 'organisation',
  );
  if (open && history.state === 'submitted')
    told.push(...tellOffice(world, story, open, applicationId));
  return told.map((message, i) => messageRow(world, message, `${applicationId}:${i}`));
}

function tellApplicant(
  { now }: World,
  move: LoggedMove,
  task: LoggedTask | undefined,
): [MessageKind, string] | undefined {
  const owner = nameOf(move.organisationId);
  const until = task ? untilText(task, now) : '';
  switch (move.action) {
    case 'submit':
      return ['join_submitted', `${owner}收到了您的申请，${until}答复。`];
    case 'return':
      return ['join_returned', `${owner}请您补充：${missingText(move)}。补好后重新提交。`];
    case 'resubmit':
      return ['join_resubmitted', `${owner}继续审核，${until}答复。`];
    case 'forward':
      return ['join_forwarded', `您的申请转到${owner}办理，${until}答复，不重新计时。`];
    case 'escalate':
      return ['join_escalated', `${owner}接手您的申请，${until}答复，不用重新提交。`];
    case 'approve':
      return ['join_approved', `${owner}接收了您。会员卡已经可以用了。`];
    case 'reject':
      return ['join_rejected', `${owner}：${move.note ?? ''}。有疑问可以带身份证到工会当面问。`];
    case 'withdraw':
      return ['join_withdrawn', '什么时候想加入，随时可以再申请。'];
    default:
      return undefined;
  }
}

const untilText = ({ dueAt }: LoggedTask, now: Date): string =>
  `最晚 ${dayText(shanghaiDay(dueAt), shanghaiDay(now))}`;

function missingText({ details }: LoggedMove): string {
  const { missing = [] }: { missing?: MissingCode[] } = details ?? {};
  return missing.map((code) => missingTexts[code]).join('；');
}

function tellOffice(
  world: World,
  story: ApplicationStory,
  task: LoggedTask,
  applicationId: string,
): Told[] {
  const roles = rolesWith(Permission.JoinDecide);
  const who = `${maskName(demoPerson(story.applicant).name)}（${employmentFormTexts[story.form]}）`;
  return world.offices
    .filter(
      ({ organisationId, role }) => organisationId === task.organisationId && roles.includes(role),
    )
    .filter(({ from, to }) => from <= task.openedAt && to > task.openedAt)
    .map(({ holder }) => ({
      accountId: demoPerson(holder).accountId,
      kind: 'task_opened',
      body: `${who}申请入会，${untilText(task, world.now)}答复。`,
      page: `/packages/cadre/review/index?id=${applicationId}`,
      about: applicationId,
      at: task.openedAt,
    }));
}

function messageRow(
  world: World,
  { accountId, kind, body, page, about, at }: Told,
  name: string,
): Row {
  const isUnread = world.now.getTime() - at.getTime() < UNREAD_MS;
  return {
    id: uuidToBin(seedId(`message:${name}`, at)),
    account_id: uuidToBin(accountId),
    kind,
    title: messageTitles[kind],
    body,
    page,
    about: about === undefined ? null : uuidToBin(about),
    created_at: at,
    read_at: isUnread ? null : new Date(at.getTime() + 3_600_000),
  };
}
