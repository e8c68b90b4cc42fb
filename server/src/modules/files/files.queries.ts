import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { FileStandings, type Matter } from './file-standings';
import type { FileDto, FilesDto } from './files.dto';
import { FILE_SOURCE } from './files.events';
import { FilesRepository } from './files.repository';

@Injectable()
export class FilesQueries {
  constructor(
    private readonly files: FilesRepository,
    private readonly standings: FileStandings,
    private readonly checks: ContentChecksPublic,
  ) {}

  /** What there is, without opening any of it. */
  async list(scope: Scope, matter: Matter): Promise<FilesDto> {
    const { side, sees } = await this.standings.of(scope, matter);
    const items: FileDto[] = [];
    for (const part of sees) {
      const rows = await this.files.listOf(part);
      const states = await this.checks.statesOf(
        FILE_SOURCE,
        rows.map(({ id }) => id),
      );
      for (const row of rows)
        items.push({
          id: row.id,
          sideText: part.sides[row.side] ?? '',
          medium: row.medium,
          size: row.size,
          addedAt: row.createdAt.toISOString(),
          check: states.get(row.id) ?? 'review',
          mayRemove:
            side === row.side &&
            row.accountId === scope.accountId &&
            row.subjectId === matter.subjectId,
        });
    }
    return { items, mayAdd: side !== null };
  }
}
