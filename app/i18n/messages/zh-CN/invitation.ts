export const invitation = {
  title: '接受邀请',
  heading: '加入“{{workspace}}”',
  intro: '{{inviter}}邀请你以{{role}}的身份加入。',
  introEngagement: '{{inviter}}邀请你以{{role}}的身份参与项目“{{engagement}}”。',
  name: '姓名',
  email: '邮箱',
  emailHint: '以后用它登录',
  password: '设置密码',
  passwordHint: '至少 10 个字符',
  language: '语言',
  submit: '加入',
  welcome: '欢迎加入，账号已建好',
  signedInAs: '你现在以{{name}}的身份登录着。接受邀请会新建一个账号，并切换过去。',
  toSignIn: '去登录',
  closed: {
    'invitation-expired': {
      title: '这个邀请已经过期',
      text: '邀请链接的有效期是 14 天。请让邀请你的人再发一个新的链接。',
    },
    'invitation-revoked': {
      title: '这个邀请已被撤回',
      text: '可能是发错了人，或者改发了新的链接。如有疑问，请联系邀请你的人。',
    },
    'invitation-used': {
      title: '这个邀请已经用过了',
      text: '每个链接只能使用一次。如果是你本人注册的，直接登录即可。',
    },
    'invitation-unknown': {
      title: '找不到这个邀请',
      text: '链接可能没有复制完整。请重新打开收到的链接，或让对方再发一次。',
    },
  },
};
