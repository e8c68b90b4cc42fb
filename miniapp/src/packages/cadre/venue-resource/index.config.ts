export default definePageConfig({ navigationBarTitleText: '加一片场地' });
