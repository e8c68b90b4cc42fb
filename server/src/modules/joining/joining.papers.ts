import { Permission } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { FileSubjects, type FileStanding, type FileSubject } from '../files/files.public';
import { ApplicantFiles } from './applicant-files';
import { ApplicationsRepository } from './applications.repository';
import { joinFlow } from './join.flow';
import { JoiningNotices } from './joining.notices';
import { isOwnApplication } from './joining.recusal';

/** While it is open, and the same for a disputed one: whether papers are taken must not tell that it is. */
const OPEN: ReadonlySet<string> = new Set(['submitted', 'returned', 'disputed']);

export const APPLICANT_NOTE = 'join_application.note';

/** Papers and words of an application to join: the applicant brings them, the office that has it looks at them. */
@Injectable()
export class JoiningPapers implements FileSubject, OnModuleInit {
  readonly subjectType = joinFlow.name;
  readonly permission = Permission.JoinDecide;

  constructor(
    private readonly subjects: FileSubjects,
    private readonly checks: ContentChecksPublic,
    private readonly applications: ApplicationsRepository,
    private readonly files: ApplicantFiles,
    private readonly notices: JoiningNotices,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
    this.checks.register({
      source: APPLICANT_NOTE,
      after: { flow: joinFlow.name, actions: ['resubmit', 'contest'] },
      read: async (id) => {
        const row = await this.applications.findById(id);
        const note = row && (await this.applications.findNote(row));
        return note ? { kind: 'text', text: this.files.openNote(id, note) } : undefined;
      },
      refused: (id) => this.notices.noteRefused(id),
    });
  }

  async asOwner(scope: Scope, id: string): Promise<FileStanding | undefined> {
    const row = await this.applications.findOwn(scope, id);
    if (!row) return undefined;
    return {
      side: OPEN.has(row.status) ? 'applicant' : null,
      organisationId: null,
      sees: [{ subjectType: this.subjectType, subjectId: id, sides: { applicant: '您交的' } }],
    };
  }

  async asOffice(scope: Scope, id: string): Promise<FileStanding | undefined> {
    const row = await this.applications.findForOffice(scope, id);
    const [office] = row ? scope.officesOver(row.path) : [];
    if (!row || !office || isOwnApplication(scope, row)) return undefined;
    const { organisationId, assignmentId } = office;
    const action = `${this.subjectType}.paper`;
    const look = { organisationId, assignmentId, action, personId: row.personId };
    return {
      side: null,
      organisationId,
      sees: [
        { subjectType: this.subjectType, subjectId: id, sides: { applicant: '申请人交的' }, look },
      ],
    };
  }

  refused(id: string): Promise<void> {
    return this.notices.paperRefused(id);
  }
}
