export default definePageConfig({ navigationBarTitleText: '主席空缺' });
