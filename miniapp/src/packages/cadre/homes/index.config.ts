export default definePageConfig({ navigationBarTitleText: '管理职工之家' });
