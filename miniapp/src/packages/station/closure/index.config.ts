export default definePageConfig({ navigationBarTitleText: '停用场地' });
