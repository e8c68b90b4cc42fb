export default definePageConfig({ navigationBarTitleText: '会籍核验' });
