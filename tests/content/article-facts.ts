/**
 * What the article of 2022-04-08 says, transcribed by hand and apart from `src/content`, so that the two can be compared.
 * Fixed words, names and addresses are the article's own; nothing here comes from another source.
 */

/** The article's id among the sources. */
export const ARTICLE_SOURCE = 'article-2022-04-08';

/** A seal the article asks for on a paper. */
export interface ArticleSeal {
  owner: 'entity' | 'new-entity' | 'mini-program-entity' | 'not-stated';
  kind: 'official' | 'fresh-ink';
}

/** The legal representative's signature that the article accepts instead of a seal. */
export interface ArticleSignature {
  /** The article says 手写. */
  handwritten: boolean;
  /** The state of the seal in which the signature will do. */
  instead: 'never-had' | 'surrendered';
  /** The one entity for which it will do, where the article names one. */
  only?: 'individual-business';
}

/** One paper of the article, or several of which any one will do. */
export interface ArticlePaper {
  any: string[];
  /** The forms of which any one will do; empty where the article names none. */
  forms: string[];
  sides?: 'both';
  whose?: string;
  seal?: ArticleSeal;
  /** The one entity of which the seal is demanded, where the article demands it in one case only. */
  sealCases?: string;
  signature?: ArticleSignature;
  template?: string;
}

/** One way of handling a scenario, in one case. */
export interface ArticleBranch {
  name: string;
  case: Record<string, string>;
  papers: ArticlePaper[];
  /** Addresses, a mail address, `automatic` or `self-service`. */
  channels: string[];
  /** Channels that the article neither gives for this branch nor rules out: they may be there. */
  mayAlso?: string[];
  mobileOnly: string[];
  method?: string;
}

/** A number of days in the article. */
export interface ArticleDay {
  value: number;
  unit: 'day';
  starts: string;
}

/** One of the article's thirteen scenarios. */
export interface ArticleScenario {
  code: string;
  title: string;
  branches: ArticleBranch[];
  days: ArticleDay[];
  releases: { resource: string; disposition: string }[];
  /** Strings that stand on the scenario's page word for word. */
  fixed: string[];
  /** Strings that do not stand on the scenario's page. */
  never: string[];
}

const MP_GENERAL = 'https://kf.qq.com/product/wx_xcx.html#hid=2826';
const MP_GOVERNMENT = 'https://kf.qq.com/faq/190104YnQbYN190104RzaYba.html';
const MP_TEMPLATE = 'https://kf.qq.com/faq/200306R7N3mI200306I3aEBz.html';
const MP_FORM = 'https://kf.qq.com/touch/bill/200306selfqaafe6c551.html';
const OA_GENERAL = 'https://kf.qq.com/product/weixinmp.html#hid=2267';
const OA_GOVERNMENT = 'https://kf.qq.com/faq/190531qyuuiY190531BjyyEv.html';
const OA_FACE = 'https://kf.qq.com/faq/220309bUvmIB220309BbAjMz.html';
/** A newer post whose title names 个体工商户; the article does not know it. */
const OA_NEWER = 'https://developers.weixin.qq.com/community/develop/doc/00088e053383e0ef14733029e61009';
const OA_TEMPLATE = 'http://kf.qq.com/faq/171018R3IVBF171018INjUvA.html';
const OA_FORM = 'https://kf.qq.com/touch/bill/180227selfqa9ab6ac55.html';
const MAIL = 'miniprogram@tencent.com';

const TICKETS = [MP_FORM, MP_TEMPLATE, OA_FORM, OA_TEMPLATE];

/** 小程序-1 and 公众号-1 are the same but for their flow page. */
function government(account: string, flow: string): ArticleBranch[] {
  const facts = { account, goal: 'deregister', entity: 'government', 'corporate-account': 'no' };
  const newEntitySeal: ArticleSeal = { owner: 'new-entity', kind: 'official' };
  return [
    {
      name: '主体一致',
      case: { ...facts, 'entity-status': 'active' },
      papers: [
        { any: ['entity-document'], forms: [] },
        { any: ['official-seal'], forms: [] },
      ],
      channels: [flow],
      mobileOnly: [],
    },
    {
      name: '主体名称有变更',
      case: { ...facts, 'entity-status': 'renamed' },
      papers: [
        { any: ['rename-document'], forms: [], seal: { owner: 'not-stated', kind: 'fresh-ink' } },
        { any: ['rename-statement'], forms: [], seal: newEntitySeal },
        { any: ['new-entity-document'], forms: ['original-photo', 'stamped-copy'], whose: '变更后新主体' },
        { any: ['deregistration-letter'], forms: [], seal: newEntitySeal },
      ],
      channels: [flow],
      mobileOnly: [],
    },
  ];
}

const GOVERNMENT_WORDS = [
  '主体证件',
  '公章',
  '机构改革',
  '单位合并',
  '撤一建一',
  '更名相关的红头文件',
  '鲜章',
  '主体名称变更情况说明书',
  '变更后新主体的主体证件',
  '原件拍照',
  '加盖公章的复印件',
  '注销申请函',
];

const REREGISTRATION_RELEASES = [
  { resource: 'email', disposition: 'not-released-may-register-again' },
  { resource: 'entity-info', disposition: 'released' },
  { resource: 'administrator-info', disposition: 'released' },
  { resource: 'nickname', disposition: 'released' },
];

/** The thirteen scenarios by code: 小程序-N is `mp-N`, 公众号-N is `oa-N`. */
export const ARTICLE_FACTS: Record<string, ArticleScenario> = {
  'mp-1': {
    code: 'mp-1',
    title: '小程序注销之政府无对公账户',
    branches: government('mini-program', MP_GOVERNMENT),
    days: [],
    releases: [],
    fixed: [MP_GOVERNMENT, ...GOVERNMENT_WORDS],
    never: [OA_GOVERNMENT, OA_GENERAL, ...TICKETS],
  },
  'mp-2': {
    code: 'mp-2',
    title: '小程序注销之个体工商户',
    branches: [
      {
        name: '存在对公账户',
        case: {
          account: 'mini-program',
          goal: 'deregister',
          entity: 'individual-business',
          'corporate-account': 'yes',
        },
        papers: [],
        channels: [],
        mayAlso: ['self-service'],
        mobileOnly: [],
        method: '对公账户小额打款',
      },
      {
        name: '无对公账户',
        case: {
          account: 'mini-program',
          goal: 'deregister',
          entity: 'individual-business',
          'corporate-account': 'no',
        },
        papers: [
          { any: ['bound-email', 'original-id'], forms: [] },
          { any: ['entity-document'], forms: [] },
          {
            any: ['legal-representative-id'],
            forms: ['clear-scan', 'photo'],
            sides: 'both',
            whose: '小程序绑定的法人',
          },
          {
            any: ['mini-program-application'],
            forms: ['written'],
            seal: { owner: 'not-stated', kind: 'official' },
            signature: { handwritten: true, instead: 'never-had', only: 'individual-business' },
            template: MP_TEMPLATE,
          },
        ],
        channels: [MP_FORM],
        mayAlso: ['self-service'],
        mobileOnly: [MP_FORM],
        method: '工单',
      },
    ],
    days: [],
    releases: [],
    fixed: [
      '对公账户小额打款',
      '绑定邮箱',
      '原始ID',
      '主体证件',
      '营业执照',
      '组织机构代码证',
      '小程序绑定的法人',
      '法人身份证',
      '原件',
      '清晰扫描件',
      '照片',
      '小程序的注销书面申请',
      '公章',
      '手写',
      '手机',
      MP_TEMPLATE,
      MP_FORM,
    ],
    never: [OA_TEMPLATE, OA_FORM, OA_FACE, OA_GENERAL],
  },
  'mp-3': {
    code: 'mp-3',
    title: '小程序注销之帐号主体已注销',
    branches: [
      {
        name: '主体已注销',
        case: { account: 'mini-program', goal: 'deregister', 'entity-status': 'deregistered' },
        papers: [
          { any: ['bound-email', 'original-id'], forms: [] },
          { any: ['entity-deregistration-proof'], forms: [] },
          {
            any: ['legal-representative-id'],
            forms: ['clear-scan', 'photo'],
            sides: 'both',
            whose: '小程序绑定的法人',
          },
          {
            any: ['mini-program-application'],
            forms: ['written'],
            seal: { owner: 'not-stated', kind: 'official' },
            sealCases: 'enterprise',
            signature: { handwritten: true, instead: 'surrendered' },
            template: MP_TEMPLATE,
          },
        ],
        channels: [MP_FORM],
        mobileOnly: [MP_FORM],
        method: '工单',
      },
    ],
    days: [],
    releases: [],
    fixed: [
      '绑定邮箱',
      '原始ID',
      '主体注销证明',
      '小程序绑定的法人',
      '法人身份证',
      '原件',
      '清晰扫描件',
      '照片',
      '小程序的注销书面申请',
      '企业',
      '公章',
      '手写',
      '手机',
      MP_TEMPLATE,
      MP_FORM,
    ],
    never: [OA_TEMPLATE, OA_FORM, OA_GENERAL],
  },
  'mp-4': {
    code: 'mp-4',
    title: '小程序注销之门店小程序',
    branches: [
      {
        name: '门店小程序',
        case: { account: 'store-mini-program', goal: 'deregister' },
        papers: [],
        channels: [],
        mobileOnly: [],
      },
    ],
    days: [],
    releases: [],
    fixed: ['门店小程序', '公众号'],
    never: TICKETS,
  },
  'mp-5': {
    code: 'mp-5',
    title: '公众号正常运营,门店小程序如何释放昵称',
    branches: [
      {
        name: '释放昵称',
        case: { account: 'store-mini-program', goal: 'release-nickname' },
        papers: [
          { any: ['original-id'], forms: [] },
          { any: ['administrator-wechat-id'], forms: [], whose: '绑定的管理员' },
          { any: ['entity-document'], forms: [], whose: '小程序主体' },
          {
            any: ['nickname-release-application'],
            forms: ['written'],
            whose: '小程序所有者',
            seal: { owner: 'mini-program-entity', kind: 'official' },
            signature: { handwritten: false, instead: 'never-had', only: 'individual-business' },
          },
        ],
        channels: [MAIL],
        mobileOnly: [],
      },
    ],
    days: [],
    releases: [{ resource: 'nickname', disposition: 'released' }],
    fixed: [
      MAIL,
      '【关于XXX名称释放请求】',
      '门店小程序',
      '小店小程序',
      '原始ID',
      '管理员微信号',
      '营业执照',
      '主体证件',
      '小程序所有者的书面申请',
      '小程序主体',
      '公章',
      '个体',
      '签名',
      '背景',
      '释放请求原因',
    ],
    never: TICKETS,
  },
  'mp-6': {
    code: 'mp-6',
    title: '复用公众号资质快速注册的小程序如何注销',
    branches: [
      {
        name: '复用公众号资质',
        case: { account: 'mini-program', goal: 'deregister', origin: 'reused' },
        papers: [],
        channels: [],
        mayAlso: [MP_GENERAL, 'self-service'],
        mobileOnly: [],
      },
    ],
    days: [],
    releases: [],
    fixed: ['复用公众号资质', '独立'],
    never: [OA_FORM, OA_TEMPLATE, OA_GENERAL],
  },
  'mp-7': {
    code: 'mp-7',
    title: '注册小程序选择微信认证,若未完成微信认证如何注销呢?',
    branches: [
      {
        name: '未完成微信认证',
        case: { account: 'mini-program', goal: 'deregister', registration: 'verification-unfinished' },
        papers: [],
        channels: ['automatic'],
        mobileOnly: [],
      },
    ],
    days: [
      { value: 30, unit: 'day', starts: '资料没有说' },
      { value: 7, unit: 'day', starts: '认证失败' },
    ],
    releases: REREGISTRATION_RELEASES,
    fixed: ['30天', '7天', '认证失败', '邮箱', '主体信息', '管理员信息', '昵称'],
    never: TICKETS,
  },
  'oa-1': {
    code: 'oa-1',
    title: '公众号注销之政府无对公账户',
    branches: government('official-account', OA_GOVERNMENT),
    days: [],
    releases: [],
    fixed: [OA_GOVERNMENT, ...GOVERNMENT_WORDS],
    never: [MP_GOVERNMENT, MP_GENERAL, ...TICKETS],
  },
  'oa-2': {
    code: 'oa-2',
    title: '公众号注销之个体工商户',
    branches: [
      {
        name: '存在对公账户',
        case: {
          account: 'official-account',
          goal: 'deregister',
          entity: 'individual-business',
          'corporate-account': 'yes',
        },
        papers: [],
        channels: [],
        mayAlso: [OA_FACE, OA_NEWER, 'self-service'],
        mobileOnly: [],
        method: '对公账户小额打款',
      },
      {
        name: '无对公账户',
        case: {
          account: 'official-account',
          goal: 'deregister',
          entity: 'individual-business',
          'corporate-account': 'no',
        },
        papers: [],
        channels: [OA_FACE],
        mayAlso: [OA_NEWER, 'self-service'],
        mobileOnly: [],
        method: '法人扫脸',
      },
    ],
    days: [],
    releases: [],
    fixed: ['对公账户小额打款', '法人扫脸', OA_FACE],
    never: [...TICKETS, MP_GENERAL],
  },
  'oa-3': {
    code: 'oa-3',
    title: '公众号注销之帐号主体已注销',
    branches: [
      {
        name: '主体已注销',
        case: { account: 'official-account', goal: 'deregister', 'entity-status': 'deregistered' },
        papers: [
          { any: ['bound-email', 'original-id', 'wechat-id'], forms: [] },
          { any: ['entity-deregistration-proof'], forms: [] },
          {
            any: ['legal-representative-id'],
            forms: ['clear-scan', 'photo'],
            sides: 'both',
            whose: '公众号绑定的法人',
          },
          {
            any: ['official-account-application'],
            forms: ['written'],
            seal: { owner: 'not-stated', kind: 'official' },
            sealCases: 'enterprise',
            signature: { handwritten: true, instead: 'surrendered' },
            template: OA_TEMPLATE,
          },
        ],
        channels: [OA_FORM],
        mobileOnly: [OA_FORM],
        method: '工单',
      },
    ],
    days: [],
    releases: [],
    fixed: [
      '绑定邮箱',
      '原始ID',
      '微信号',
      '主体注销证明',
      '公众号绑定的法人',
      '法人身份证',
      '原件',
      '清晰扫描件',
      '照片',
      '公众号的注销书面申请',
      '企业',
      '公章',
      '手写',
      '手机',
      OA_TEMPLATE,
      OA_FORM,
    ],
    never: [MP_TEMPLATE, MP_FORM, MP_GENERAL],
  },
  'oa-4': {
    code: 'oa-4',
    title: '未注册成功的帐号如何注销',
    branches: [
      {
        name: '没有走完注册流程',
        case: { account: 'official-account', goal: 'deregister', registration: 'registration-unfinished' },
        papers: [],
        channels: ['automatic'],
        mobileOnly: [],
      },
    ],
    days: [],
    releases: [
      { resource: 'personal-info', disposition: 'not-occupied' },
      { resource: 'account', disposition: 'not-recoverable' },
    ],
    fixed: ['个人信息', '找回', '重新注册'],
    never: TICKETS,
  },
  'oa-5': {
    code: 'oa-5',
    title: '注册公众号选择微信认证,若未完成微信认证如何注销呢?',
    branches: [
      {
        name: '未完成微信认证',
        case: { account: 'official-account', goal: 'deregister', registration: 'verification-unfinished' },
        papers: [],
        channels: ['self-service'],
        mobileOnly: [],
        method: '重新提交材料',
      },
    ],
    days: [{ value: 30, unit: 'day', starts: '自注册日起' }],
    releases: REREGISTRATION_RELEASES,
    fixed: ['30天', '重新提交材料', '注册失败', '邮箱', '主体信息', '管理员信息', '昵称'],
    never: TICKETS,
  },
  'oa-6': {
    code: 'oa-6',
    title: '小程序公众号注销确认期',
    branches: [
      {
        name: '确认期',
        case: {},
        papers: [],
        channels: [],
        mayAlso: ['self-service', 'automatic'],
        mobileOnly: [],
        method: '确认注销',
      },
    ],
    days: [{ value: 7, unit: 'day', starts: '资料没有说' }],
    releases: [],
    fixed: ['7天', '管理员', '确认注销', '公众平台安全助手', '小程序', '公众号'],
    never: TICKETS,
  },
};
