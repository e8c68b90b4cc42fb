export default definePageConfig({ navigationBarTitleText: '上报成立大会' });
