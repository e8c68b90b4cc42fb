import { defineErrors } from '../errors.ts';

export const FileError = defineErrors({
  TooLarge: {
    code: 'file.too_large',
    status: 413,
    text: '这个文件太大，超过十兆了，请拍小一点或者截图后再传',
  },
  Unreadable: {
    code: 'file.unreadable',
    status: 422,
    text: '这张照片打不开，请重新拍一张；文档请换成别的手机也能打开的格式',
  },
  TooManyPixels: {
    code: 'file.too_many_pixels',
    status: 422,
    text: '这张照片太大了，请用手机的普通模式重新拍一张',
  },
  Missing: {
    code: 'file.missing',
    status: 400,
    text: '没有收到文件，请再选一次',
  },
  TooManyToday: {
    code: 'file.too_many_today',
    status: 429,
    text: '今天传得太多了，请明天再传，或者把材料带到工会',
  },
  SideFull: {
    code: 'file.side_full',
    status: 409,
    text: '这件事最多放 9 份材料，请先去掉用不上的',
  },
  NotNow: {
    code: 'file.not_now',
    status: 409,
    text: '这件事现在不能加减材料，请刷新看看到了哪一步',
  },
  NotFound: {
    code: 'file.not_found',
    status: 404,
    text: '没有找到这份材料，可能已经去掉了，请刷新',
  },
  StoreBusy: {
    code: 'file.store_busy',
    status: 503,
    text: '材料现在存不进去，照片还在您手机里，请过几分钟再试',
  },
});
