import { defineErrors } from '../errors.ts';

export const OrganisationError = defineErrors({
  NotFound: {
    code: 'organisation.not_found',
    status: 404,
    text: '没有找到这个工会，请返回重新选择',
  },
  Closed: {
    code: 'organisation.closed',
    status: 409,
    text: '这个工会还没成立，或者已经撤并，请选别的工会',
  },
  ChangeNotFound: {
    code: 'organisation.change_not_found',
    status: 404,
    text: '没有找到这件变动，请刷新',
  },
  ChangeOpen: {
    code: 'organisation.change_open',
    status: 409,
    text: '这个工会已经有一件变动在办，办完再提',
  },
  ChangeNotPossible: {
    code: 'organisation.change_not_possible',
    status: 422,
    text: '这样变动不行：只有基层工会能撤销、合并，网上会员之家和有下级的工会不能撤并',
  },
  TakingOver: {
    code: 'organisation.taking_over',
    status: 409,
    text: '别的工会的会员正在转到这里，转完以后再撤并',
  },
  ChangeTarget: {
    code: 'organisation.change_target',
    status: 422,
    text: '选的工会不能接：合并要选另一家基层工会，划转要选别的、不在它下面的上级工会',
  },
  PageChanged: {
    code: 'organisation.page_changed',
    status: 409,
    text: '刚刚有人改过主页，请刷新看看再改',
  },
  SearchTooShort: {
    code: 'organisation.search_too_short',
    status: 400,
    text: '请至少输入 2 个字再查找',
  },
  CodeInvalid: {
    code: 'organisation.code_invalid',
    status: 404,
    text: '这个码认不出来，请扫工会墙上的码，或者搜工会的名字',
  },
  CodeRetired: {
    code: 'organisation.code_retired',
    status: 410,
    text: '这张码已经停用，请扫新贴的码，或者搜工会的名字',
  },
  CodeNone: { code: 'organisation.code_none', status: 404, text: '这个工会还没有码，先做一张' },
  CodeNotHere: {
    code: 'organisation.code_not_here',
    status: 409,
    text: '只有能接收会员的基层工会才有自己的码，请到基层工会里做',
  },
  CodePictureUnavailable: {
    code: 'organisation.code_picture_unavailable',
    status: 503,
    text: '微信那边暂时没有回应，请过一会儿再下载这张码',
  },
});
