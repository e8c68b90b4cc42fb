import { defineErrors } from '../errors.ts';

export const HomeError = defineErrors({
  NotFound: { code: 'home.not_found', status: 404, text: '没有找到这个职工之家，请返回重新选择' },
  Changed: {
    code: 'home.changed',
    status: 409,
    text: '别人刚刚改过这个职工之家，请刷新看看再改',
  },
  Elsewhere: {
    code: 'home.elsewhere',
    status: 422,
    text: '只能放进同一个工会的职工之家，请换一个',
  },
  SharesFull: {
    code: 'home.shares_full',
    status: 409,
    text: '最多和三十个工会共享，先结束不用的再签新的',
  },
  ShareNotFound: {
    code: 'home.share_not_found',
    status: 404,
    text: '没有找到这份共享约定，请刷新',
  },
  ShareOrganisation: {
    code: 'home.share_organisation',
    status: 422,
    text: '要和别的工会共享：本工会和下级工会的会员本来就能用',
  },
  ShareTwice: {
    code: 'home.share_twice',
    status: 409,
    text: '和这个工会已经有共享约定，先结束那一份再签新的',
  },
});
