export default definePageConfig({ navigationBarTitleText: '每周都来' });
