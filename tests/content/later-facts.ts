/**
 * What sources read after the article say, transcribed by hand from them and apart from `src/content`: the numbers, menus and
 * fixed words that the claim must have, and the source it must rest on.
 */
export const LATER_FACTS: readonly (readonly [claim: string, source: string, words: readonly string[]])[] = [
  ['mp-no-entry', 'doc-create-troubleshooting', ['账号注销', '基本信息']],
  ['fast-supplement', 'doc-create-troubleshooting', ['小程序助手', '邮箱', '密码']],
  ['mp-limit-person', 'doc-create-troubleshooting', ['身份证', '手机号', '微信号', '5 个小程序']],
  ['mp-limit-email', 'doc-create-troubleshooting', ['邮箱', '1 个小程序']],
  [
    'mp-limit-entity',
    'doc-create-troubleshooting',
    ['个人 5 个', '个体工商户 5 个', '企业、政府、媒体、其他组织各 50 个'],
  ],
  ['binding-lookup', 'doc-create-troubleshooting', ['公众平台安全助手', '绑定查询']],
  ['name-correction-path', 'doc-name-correction', ['设置', '基本设置', '主体信息', '名称修正', '3–7 个工作日']],
  ['mp-admin-change-path', 'doc-name-correction', ['成员管理', '管理员', '修改']],
  ['ban-appeal-entry', 'ban-appeal-guide', ['mp.weixin.qq.com', '进不了后台', '发起申诉']],
  ['ban-appeal-once', 'ban-appeal-guide', ['一次申诉机会', '7 个工作日']],
  ['ban-appeal-restores', 'ban-appeal-guide', ['恢复']],
  ['merchant-blockers', 'pay-blockers-2026', ['投诉', '管控', '资金']],
  ['merchant-controlled', 'pay-confirmation-2025', ['被微信支付管控', '吊销']],
  ['same-name-allowed', 'same-name-2019', ['条件', '唯一', '同一主体']],
  ['oa-overseas-transfer', 'freeze-table-practitioner', ['对公账户', '开户名称', '主体名称', '10 天左右']],
  [
    'oa-overseas-entry',
    'freeze-table-practitioner',
    ['境外主体', '公众号头像', '公众号设置', '注销账号', '原始ID 下面'],
  ],
  ['oa-overseas-freeze', 'freeze-table-practitioner', ['境外主体', '7 天', '15 天', '30 天', '60 天']],
  ['oa-freeze-1k', 'freeze-table-practitioner', ['境外主体', '1 千', '7 天']],
  ['oa-confirm-on-platform', 'freeze-table-practitioner', ['境外主体', '冻结期满', '7 天', '登录微信公众平台', '详情']],
  ['oa-all-lost', 'freeze-table-practitioner', ['境外主体', '数据和内容']],
  ['oa-entry-2017', 'organization-flow-2017', ['公众号设置', '原始ID', '注销账号']],
  ['oa-freeze-2017', 'organization-flow-2017', ['1 万', '15 天', '10 万', '30 天', '60 天']],
  ['mp-entry-copy', 'conditions-copy', ['设置与开发', '公众号设置', '账号详情', '原始ID 右边', '账号注销']],
  ['mp-pause-service', 'conditions-list-2025', ['已发布的小游戏不用']],
  ['mp-admin-info-change', 'administrator-change-2025', ['姓名、身份证号、手机号', '另一个微信', '银行卡']],
  ['mp-enterprise-account-only', 'operation-questions', ['企业类型的小程序', '只支持有对公账户']],
  ['migrate-oa-target', 'migration-practice', ['原账号要验证过主体', '打过款或认证过', '不能是个人', '1000']],
  ['migrate-oa-length-agency', 'migration-closed-entity', ['2 个工作日', '公证']],
  ['migrate-oa-notary-length', 'migration-notary-guide', ['当天或者次日']],
  ['oa-transfer-wrong-data-2017', 'organization-flow-2017', ['验证失败', '超时', '重新填']],
  ['oa-freeze-occupied', 'announcement-2017', ['冻结期', '占着']],
  ['frozen-recover-login', 'frozen-mini-program-2020', ['账号已冻结', '账号找回']],
  ['freeze-notice-accounts', 'faq-copy-2020', ['关联', '公众号', '模板消息']],
  ['quota-2018-feb', 'registration-rules-2018', ['政府和媒体是 50 个']],
  ['migrate-oa-both-confirm', 'migration-steps', ['15 天', '重新缴费']],
  ['migrate-oa-notary-cost', 'migration-notary-guide', ['500 元', '一线城市']],
  ['migrate-oa-notary-cost', 'migration-online-notary', ['499 元']],
  ['migrate-oa-notary-length', 'migration-online-notary', ['5–10 个工作日']],
  ['multi-end-rebind', 'doc-multi-end-management', ['当初创建', '更换绑定']],
  ['store-left-eight-papers', 'operation-questions', ['8 样', '只读到节选', '法人手持身份证', '情况说明书']],
];

/** Claims that only older rules make: menus, numbers and fees of 2018 and before. */
export const OLDER_CLAIMS = [
  ...['admin-replace-only', 'operator-self-unbind', 'entity-unbind-by-deregistration', 'email-one-account'],
  ...['quota-2018-nov', 'quota-2018-feb', 'oa-entry-2017', 'oa-organization-flow-2017', 'oa-release-at-once'],
  ...['oa-release-all', 'mp-name-auto-2021'],
];
