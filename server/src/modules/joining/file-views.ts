import {
  revealPurposeTexts,
  roleTexts,
  type ContentCheckState,
  type RevealPurpose,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office, Scope } from '../../access';
import { AuditLog, RevealLimits } from '../../privacy';
import { ApplicantFiles } from './applicant-files';
import { ApplicationsRepository } from './applications.repository';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { joinFlow } from './join.flow';
import { JoiningNotices } from './joining.notices';
import { APPLICANT_NOTE } from './joining.papers';
import type { ApplicationRow } from './joining.types';

/** Every look into an applicant's file leaves an entry in the audit; whoever opens it in full is counted, too. */
@Injectable()
export class FileViews {
  constructor(
    private readonly audit: AuditLog,
    private readonly limits: RevealLimits,
    private readonly notices: JoiningNotices,
    private readonly applications: ApplicationsRepository,
    private readonly files: ApplicantFiles,
    private readonly checks: ContentChecksPublic,
  ) {}

  /** The review page: masks, and the note to the decider, which is answered here. */
  async look(
    scope: Scope,
    row: ApplicationRow,
    at: Date,
  ): Promise<{ note: string; check: ContentCheckState } | undefined> {
    const [office] = scope.officesOver(row.path);
    if (office) await this.record(scope, row, office, { verb: 'view', at });
    const note = await this.applications.findNote(row);
    if (!note) return undefined;
    const states = await this.checks.statesOf(APPLICANT_NOTE, [row.id]);
    return { note: this.files.openNote(row.id, note), check: states.get(row.id) ?? 'review' };
  }

  /** The originals, for a purpose: counted, recorded, and the person is told. */
  async reveal(
    scope: Scope,
    row: ApplicationRow,
    office: Office,
    { purpose, at }: { purpose: RevealPurpose; at: Date },
  ): Promise<{ name: string; idNumber: string; phone: string }> {
    if (scope.personId !== null) await this.limits.take(scope.personId);
    await this.record(scope, row, office, { verb: 'reveal', purpose, at });
    const organisationName = await this.applications.getOrganisationName(office.organisationId);
    const words = `${organisationName}${roleTexts[office.role]}`.replace('工会工会', '工会');
    await this.notices.viewed(row, words, revealPurposeTexts[purpose]);
    return this.files.open(await this.applications.getSealed(row));
  }

  private record(
    { personId }: Scope,
    row: ApplicationRow,
    { organisationId, assignmentId }: Office,
    { verb, ...rest }: { verb: 'view' | 'reveal'; purpose?: RevealPurpose; at: Date },
  ): Promise<void> {
    return this.audit.record({
      organisationId,
      action: `${joinFlow.name}.${verb}`,
      actor: { personId, assignmentId },
      subjectPersonId: row.personId,
      subjectType: joinFlow.name,
      subjectId: row.id,
      ...rest,
    });
  }
}
