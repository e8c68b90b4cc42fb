import {
  dayText,
  OrganisationError,
  organisationLevelTexts,
  organisationStatusTexts,
  termTone,
  treePageSize,
  type Day,
  type Tone,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import type { TreeDto, TreeQuery, TreeUnionDto } from './tree.dto';
import { TreeRepository, type TreeRow } from './tree.repository';

/** One's part of the tree, level by level. */
@Injectable()
export class TreeQueries {
  constructor(
    private readonly tree: TreeRepository,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, { above, cursor }: TreeQuery): Promise<TreeDto> {
    const [after = 0] = decodeCursor(cursor, ['number']) ?? [];
    const now = this.clock.now();
    const one = above === undefined ? undefined : await this.tree.find(scope, Number(above));
    if (above !== undefined && !one) throw new AppError(OrganisationError.NotFound);
    const rows =
      above === undefined
        ? await this.tree.listRoots(scope, now, Number(after), treePageSize + 1)
        : await this.tree.listBelow(Number(above), now, Number(after), treePageSize + 1);
    const shown = rows.slice(0, treePageSize);
    const last = shown.at(-1);
    return {
      aboveName: one?.name ?? null,
      items: shown.map((row) => toTreeUnion(row, this.clock.today())),
      nextCursor: rows.length > treePageSize && last ? encodeCursor([last.id]) : null,
    };
  }
}

function toTreeUnion(row: TreeRow, today: Day): TreeUnionDto {
  const { term_ends_on: endsOn } = row;
  return {
    id: String(row.id),
    name: row.name,
    levelText: organisationLevelTexts[row.level],
    statusText: organisationStatusTexts[row.status],
    tone: toneOf(row),
    chairMask: row.chair_mask,
    members: Number(row.members),
    children: Number(row.children),
    vacant: Number(row.vacant),
    termText:
      endsOn &&
      (endsOn < today
        ? `${dayText(endsOn, today)}到期，该换届了`
        : `${dayText(endsOn, today)}换届`),
    termTone: endsOn === null ? null : termTone(endsOn, today),
  };
}

const toneOf = ({ status }: TreeRow): Tone => (status === 'established' ? 'done' : 'waiting');
