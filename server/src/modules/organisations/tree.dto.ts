import type { Tone } from '@home/shared';
import { ChoiceField, IdField, IntField, ListField, TextField } from '../../http/fields';
import { PageQuery } from '../../http/page.dto';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];

export class TreeQuery extends PageQuery {
  @TextField({
    optional: true,
    pattern: /^[1-9]\d{0,8}$/,
    message: '编号不对',
    description: 'Whose unions; absent: the ones in which the offices are held',
  })
  above?: string;
}

export class TreeUnionDto {
  @IdField() id!: string;
  @TextField({ max: 80 }) name!: string;
  @TextField() levelText!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField({ nullable: true, description: 'Masked; null: the office is vacant' })
  chairMask!: string | null;
  @IntField({ description: 'Live members of this union itself' }) members!: number;
  @IntField({ description: 'Unions directly below' }) children!: number;
  @IntField({ description: 'Grass-roots unions below, or itself, without a chair' })
  vacant!: number;
  @TextField({ nullable: true }) termText!: string | null;
  @ChoiceField(tones, { nullable: true }) termTone!: Tone | null;
}

export class TreeDto {
  @TextField({ nullable: true, max: 80, description: 'Whose unions these are' })
  aboveName!: string | null;
  @ListField(() => TreeUnionDto) items!: TreeUnionDto[];
  @TextField({ nullable: true, max: 120 }) nextCursor!: string | null;
}
