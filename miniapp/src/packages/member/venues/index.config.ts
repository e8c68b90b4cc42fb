export default definePageConfig({ navigationBarTitleText: '订场地' });
