import { venuePage, venueSceneOf, VenueError, type PosterPaper } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import { drawCodeSheet } from '../../print/code-sheet';
import type { VenueDto } from './venues.dto';
import { VenuesQueries } from './venues.queries';
import { VenuesRepository } from './venues.repository';

/** The sheet for a venue's door. Its code opens the public page, so there is nothing in it to forge or to retire. */
@Injectable()
export class VenuePosters {
  constructor(
    private readonly venues: VenuesRepository,
    private readonly queries: VenuesQueries,
    private readonly wechat: WechatClient,
  ) {}

  /** PDF. @throws VenueError.CodePictureUnavailable when WeChat does not answer */
  async draw(scope: Scope, id: string, paper: PosterPaper): Promise<Buffer> {
    if (!(await this.venues.findManaged(scope, id))) throw new AppError(VenueError.NotFound);
    return drawVenuePoster(await this.queries.get(id), await this.codeOf(id), paper);
  }

  private async codeOf(id: string): Promise<Buffer> {
    try {
      return await this.wechat.getwxacodeunlimit(venueSceneOf(id), venuePage);
    } catch (error) {
      if (error instanceof WechatError) throw new AppError(VenueError.CodePictureUnavailable);
      throw error;
    }
  }
}

type Face = Pick<VenueDto, 'name' | 'address' | 'hoursText' | 'phone' | 'organisationName'> & {
  readonly resources: readonly { readonly name: string }[];
};

export const drawVenuePoster = (face: Face, code: Buffer, paper: PosterPaper): Promise<Buffer> =>
  drawCodeSheet(
    {
      info: { Title: face.name, Author: face.organisationName },
      banner: '职工场馆',
      name: face.name,
      lines: [face.address, `开放时间：${face.hoursText}`],
      code,
      invitation: '微信扫一下，看空场、约场地',
      more: '约好了按时来，给看门的人出示会员卡就能进',
      promise: '来不了请早点退，别人就能用上',
      offers: face.resources.map(({ name }) => name),
      foot: [face.organisationName, face.phone].filter((one) => one !== '').join(' · '),
    },
    paper,
  );
