export default definePageConfig({ navigationBarTitleText: '地图上的场地' });
