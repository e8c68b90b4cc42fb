export default definePageConfig({ navigationBarTitleText: '预约规矩' });
