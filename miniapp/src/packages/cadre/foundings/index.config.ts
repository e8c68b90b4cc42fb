export default definePageConfig({ navigationBarTitleText: '组建工会' });
