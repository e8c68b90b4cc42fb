export default definePageConfig({ navigationBarTitleText: '登记驿站' });
