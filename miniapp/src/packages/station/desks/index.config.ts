export default definePageConfig({ navigationBarTitleText: '看场地' });
