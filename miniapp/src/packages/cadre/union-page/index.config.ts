export default definePageConfig({ navigationBarTitleText: '改工会主页' });
