import { expect, test } from 'vitest';
import { openBuiltSearch } from './built-search.ts';

const ask = openBuiltSearch('dist');

/** What readers ask below the article, cut to their question but in their own words. */
const BELOW_THE_ARTICLE = [
  ['公众号账号注销后依然提示邮箱被占用怎么释放邮箱', 'email-still-occupied'],
  ['想注销该小程序,但是不想注销公众号可以吗', 'keep-official-account'],
  ['服务号没认证,因为主体受限了,想注销,要一个月不认证才可以注销,等不了那么久', 'cannot-wait-30-days'],
  ['公众号、小程序与个人微信、身份证、手机号一键解除关联', 'unlink-my-identity'],
  ['离职时公司不配合转移', 'unlink-my-identity'],
  ['运营者已离职,找不回密码,找回账号过程中,企业主体名称已经更改', 'administrator-left-company-renamed'],
  ['已经提交了半个多月了,每天催办还是没有反应', 'ticket-silent'],
  ['在社区中搜索相关问题,如未搜索到也可以发帖反馈', 'customer-service-loop'],
  ['人脸识别为什么一直不通过,本人身份证和本人人脸', 'face-verification-fails'],
  ['企业主体已经没人管了,也没注销,也没人能给我打款验证', 'company-abandoned'],
] as const;

/** The situations that people ask about and the article does not know. */
const SITUATIONS = [
  ['注销以后能不能重新注册,要等九十天吗', 'register-again'],
  ['后台没有账号注销的入口', 'no-deregistration-entry'],
  ['我的身份证名下绑了哪些公众号', 'accounts-under-my-name'],
  ['账号留着,微信认证不年审了会怎样', 'verification-not-renewed'],
  ['事业单位、村委算哪一类主体', 'which-entity-kind'],
  ['对公账户已经销户了怎么打款', 'corporate-account-closed'],
  ['公众号注销了,门店小程序还在', 'official-account-gone-store-left'],
  ['管理员的微信号注销了,没法扫码', 'administrator-wechat-lost'],
  ['公章丢了,法人身份证过期了', 'seal-or-id-lost'],
  ['微信小店、视频号怎么注销', 'wechat-store'],
  ['公众号迁移要公证吗,要多久', 'migration-details'],
  ['公司破产清算,公众号怎么注销', 'disputes-and-bankruptcy'],
  ['注销要钱吗,有没有注销证明', 'cost-and-certificate'],
  ['先下架、停更,不注销行不行', 'hide-or-pause'],
] as const;

test.each([...BELOW_THE_ARTICLE, ...SITUATIONS])('「%s」 finds the page %s first', (query, question) => {
  expect(ask(query).names[0]).toBe(`questions/${question}`);
});
