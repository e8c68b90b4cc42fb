export default definePageConfig({ navigationBarTitleText: '审理申诉' });
