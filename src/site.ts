/** The site's name, as readers see it. */
export const SITE_NAME = '注销指南';

/** Whose site it is not, beside its name. */
export const SITE_INDEPENDENCE = '非腾讯官方';

/** What the site is, in one sentence. */
export const SITE_DESCRIPTION =
  '注销微信小程序、公众号，先找到属于你的那一种办法：交什么、交到哪里、等几天、放出什么，每一条都有出处和日期。';
