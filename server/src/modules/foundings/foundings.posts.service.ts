import { FoundingError, officerPostTexts } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { FoundingOfficersRepository } from './founding-officers.repository';
import type { FoundingPostsDto } from './foundings.dto';
import { FoundingNotices } from './foundings.notices';
import { FoundingsRepository } from './foundings.repository';

/** Somebody elected gives their word, or does not. Nobody is put into a post, or moved, without it. */
@Injectable()
export class FoundingPostsService {
  constructor(
    private readonly database: Database,
    private readonly foundings: FoundingsRepository,
    private readonly officers: FoundingOfficersRepository,
    private readonly notices: FoundingNotices,
    private readonly clock: Clock,
  ) {}

  async list({ personId }: Scope): Promise<FoundingPostsDto> {
    const posts = personId === null ? [] : await this.officers.listOffered(personId);
    return {
      items: posts.map(({ foundingId, unionName, parentName, post, termYears }) => ({
        id: foundingId,
        unionName,
        parentName,
        postText: officerPostTexts[post],
        termYears,
      })),
    };
  }

  answer({ personId }: Scope, id: string, agreed: boolean): Promise<void> {
    return this.database.transaction(async () => {
      if (personId === null) throw new AppError(FoundingError.PostNotFound);
      await this.foundings.hold(id);
      if (!(await this.officers.answer(id, personId, agreed, this.clock.now())))
        throw new AppError(FoundingError.PostNotFound);
      if (agreed) return;
      const mine = (await this.officers.list(id)).find((one) => one.personId === personId);
      if (mine) await this.notices.declined(await this.foundings.getById(id), mine.post);
    });
  }
}
