import { defineErrors } from '../errors.ts';

export const PhotoError = defineErrors({
  NotFound: {
    code: 'photo.not_found',
    status: 404,
    text: '没有找到这张照片，可能已经去掉了，请刷新',
  },
  SubjectNotFound: {
    code: 'photo.subject_not_found',
    status: 404,
    text: '没有找到要放照片的地方，请返回重新选择',
  },
  Full: { code: 'photo.full', status: 409, text: '最多放 9 张照片，请先去掉用不上的' },
  NotAPicture: { code: 'photo.not_a_picture', status: 422, text: '这里只放照片，请重新选一张' },
  OwnPhoto: {
    code: 'photo.own',
    status: 403,
    text: '自己放的照片，要请另一位干部或者上级工会的干部看过才放出来；也可以换一张',
  },
  NothingToPass: {
    code: 'photo.nothing_to_pass',
    status: 409,
    text: '这张照片正在检查，或者已经放出来了，请刷新看看',
  },
  Changed: { code: 'photo.changed', status: 409, text: '照片刚刚有增减，请刷新看看再排' },
});
