import { posterPapers, type PosterPaper } from '@home/shared';
import { ChoiceField, IntField, TextField } from '../../http/fields';

export class UnionPosterQuery {
  @ChoiceField(posterPapers, { optional: true, description: 'a4 when absent' })
  paper?: PosterPaper;
}

/** The newest code in use. */
export class UnionCodeDto {
  @TextField({ max: 80 }) unionName!: string;
  @IntField({ min: 0, description: '0: there is none yet' }) version!: number;
  @TextField({ nullable: true, max: 32 }) scene!: string | null;
}
