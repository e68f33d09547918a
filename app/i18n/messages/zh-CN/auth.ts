export const auth = {
  title: '登录',
  product: '从诊断、梳理、方案、试点到推广，带着数据把销售流程改到位。',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  demo: {
    title: '演示账号',
    text: '点一下即可以该角色登录。演示数据由程序生成，其中埋设的效果写在说明文档里。',
    as: '以{{role}}身份登录',
  },
};
