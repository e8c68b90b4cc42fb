export default definePageConfig({ navigationBarTitleText: '申请组建工会' });
