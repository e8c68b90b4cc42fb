export default definePageConfig({ navigationBarTitleText: '管理场地' });
