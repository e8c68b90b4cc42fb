export default definePageConfig({ navigationBarTitleText: '工会树' });
