import { revealPurposeTexts, roleTexts, type RevealPurpose } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office } from '../../access';
import { JoiningNotices } from './joining.notices';
import { JoiningRepository } from './joining.repository';
import type { ApplicationRow } from './joining.types';

/** Every look into a file leaves a row, and the person is told. */
@Injectable()
export class FileViews {
  constructor(
    private readonly repository: JoiningRepository,
    private readonly notices: JoiningNotices,
  ) {}

  async record(
    row: ApplicationRow,
    viewer: { personId: string; office: Office; organisationName: string; at: Date },
    purpose: RevealPurpose,
  ): Promise<void> {
    await this.repository.insertFileView({
      applicationId: row.id,
      viewerPersonId: viewer.personId,
      assignmentId: viewer.office.assignmentId,
      organisationId: viewer.office.organisationId,
      purpose,
      at: viewer.at,
    });
    const role = roleTexts[viewer.office.role];
    const office = `${viewer.organisationName}${role}`.replace('工会工会', '工会');
    await this.notices.viewed(row, office, revealPurposeTexts[purpose]);
  }
}
