import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { soundKnowledge } from '../sound-knowledge.ts';
import { thoroughIf } from '../thorough.ts';
import { RULES_OF_LOOKS, violations } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { repeatsOthers } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { leave } from './used-tab.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const PHONE = { viewport: { width: 360, height: 640 } };
const APPLICATION = 'letters/mini-program-application.html';
const MAIL = 'letters/nickname-release-mail.html';
const NAME = '老王<b>早餐</b>';

const work = mkdtempSync(path.join(tmpdir(), 'letters-'));
const folder = path.join(work, '导出 目录 100% #1');
const oneFile = path.join(work, 'zhuxiao-guide.html');
let browser: Browser;
/** Where tests look at pages one after the other. */
let tab: Page;
let server: StaticServer;

beforeAll(async () => {
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(oneFile, await builtOneFile());
  server = await serveFolder(DIST);
  browser = await openBrowser();
  tab = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
});

afterEach(() => leave(tab));

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true });
});

const PLACES = {
  http: (file: string, query = '') => server.url + file + query,
  disk: (file: string, query = '') => pathToFileURL(path.join(folder, file)).href + query,
  'one file': (file: string, query = '') => `${pathToFileURL(oneFile).href}#/${file}${query}`,
} as const;
const SITES = ['http', 'disk'] as const;
const EDITIONS = Object.keys(PLACES) as (keyof typeof PLACES)[];

/** Opens a letter's page, in a context of its own where that is asked for. */
async function visit<T>(address: string, look: (page: Page) => Promise<T>, options?: BrowserContextOptions) {
  if (options === undefined) {
    await tab.goto(address);
    return look(tab);
  }
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** A control of the letter that is shown. */
const field = (page: Page, letter: string, id: string) => page.locator(`[id="${letter}-${id}"]`);
const inApplication = (page: Page, id: string) => field(page, 'mini-program-application', id);
const sheet = (page: Page) => page.locator('[data-sheet]:visible');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const status = (page: Page) => page.locator('form:visible > [role=status]');

/** What the device keeps of letters, under whatever name. */
const keptLetters = () => {
  const key = Object.keys(localStorage).find((name) => name.endsWith(' letters'));
  return key === undefined ? null : localStorage.getItem(key);
};

for (const place of EDITIONS) {
  describe(`a letter (${place})`, thoroughIf(place !== 'http'), () => {
    const address = PLACES[place];

    it('starts from the case in its address', async () => {
      const query = '?entity-status=active&entity=individual-business&seal=never-had&corporate-account=no';
      await visit(address(APPLICATION, query), async (page) => {
        expect(await inApplication(page, 'seal').inputValue()).toBe('never-had');
        expect(await sheet(page).innerText()).toMatch(/法人手写签名：_+\s+____年/);
        expect(await sheet(page).innerText()).not.toContain('（盖章）');
        await inApplication(page, 'seal').selectOption('available');
        expect(await sheet(page).innerText()).toContain('（盖章）');
        expect(await sheet(page).innerText()).not.toContain('签名');
        expect(page.url()).toContain('seal=available');
      });
    });

    it('takes over what is typed as text, and puts none of it into the address', async () => {
      await visit(address(APPLICATION), async (page) => {
        const before = page.url();
        await inApplication(page, 'account-name').fill(NAME);
        await inApplication(page, 'entity-name').fill('某店');
        expect(await sheet(page).innerText()).toContain(`微信小程序「${NAME}」`);
        expect(await sheet(page).locator('b').count()).toBe(0);
        expect(page.url()).toBe(before);
      });
    });

    it('opens a mail with the subject that is asked for', async () => {
      await visit(address(MAIL), async (page) => {
        const mail = (id: string) => field(page, 'nickname-release-mail', id);
        await mail('account-name').fill('老王早餐');
        await mail('background').fill('在用');
        await mail('reason').fill('a&b');
        const href = await page.getByRole('link', { name: '打开邮件程序' }).getAttribute('href');
        const url = new URL(href ?? '');
        expect(url.pathname).toBe('miniprogram@tencent.com');
        expect(url.searchParams.get('subject')).toBe('【关于老王早餐名称释放请求】');
        expect(url.searchParams.get('body')).toContain('背景：在用\r\n释放请求原因：a&b\r\n');
      });
    });

    it.each([APPLICATION, MAIL])('%s is no wider than the narrowest screen', async (file) => {
      await visit(
        address(file),
        async (page) => {
          await field(page, path.basename(file, '.html'), 'entity-name').waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(180);
        },
        { viewport: { width: 180, height: 640 } },
      );
    });

    it('says what is empty before it opens a mail, and opens it as it is when pressed again', async () => {
      await visit(address(MAIL), async (page) => {
        const link = page.getByRole('link', { name: '打开邮件程序' });
        await page.evaluate(() => {
          const opened: boolean[] = [];
          Object.assign(window, { opened });
          addEventListener('click', (event) => {
            opened.push(!event.defaultPrevented);
            event.preventDefault();
          });
        });
        const press = async () => {
          await link.click();
          const opens = await page.evaluate(() => (window as Window & { opened?: boolean[] }).opened?.at(-1));
          return [opens, await status(page).innerText()];
        };
        await field(page, 'nickname-release-mail', 'background').fill('在用');
        const labels = await page.locator('.field:visible').evaluateAll((rows) =>
          rows
            .filter((row) => row.querySelector<HTMLInputElement>('input, textarea')?.value === '')
            .filter((row) => row.querySelector<HTMLElement>('label + .meta')?.hidden)
            .map((row) => row.querySelector('label')?.textContent ?? ''),
        );
        expect(labels.length).toBeGreaterThan(2);
        expect(await press()).toEqual([false, expect.stringContaining(`还空着：${labels.join('、')}。`)]);
        const [opens, said] = await press();
        expect(opens).toBe(true);
        for (const name of ['复制收件人', '复制标题', '复制正文']) {
          expect(said).toContain(name);
          expect(await page.getByRole('button', { name }).count()).toBe(1);
        }
        // Another field empty is news again; none empty is not.
        await field(page, 'nickname-release-mail', 'background').fill('');
        expect((await press())[0]).toBe(false);
        for (const input of await page.locator('.field:visible').locator('input, textarea').all())
          await input.fill('1');
        expect((await press())[0]).toBe(true);
      });
    });

    it('copies the text of a mail that no mail program would take in an address, and says so', async () => {
      await visit(address(MAIL), async (page) => {
        await field(page, 'nickname-release-mail', 'reason').fill('这个名称要用。'.repeat(60));
        const link = page.getByRole('link', { name: '打开邮件程序' });
        const href = (await link.getAttribute('href')) ?? '';
        expect(href.length).toBeLessThanOrEqual(1800);
        expect(new URL(href).searchParams.has('body')).toBe(false);
        await link.evaluate((it) => it.addEventListener('click', (event) => event.preventDefault()));
        // The first press tells what is empty.
        await link.click();
        await link.click();
        const said = status(page);
        await expect.poll(() => said.innerText()).toMatch(/已经替你复制好|请自己复制|长按/);
      });
    });

    it('takes out of what is pasted the characters that nobody sees, and says so', async () => {
      await visit(address(APPLICATION), async (page) => {
        const name = inApplication(page, 'account-name');
        await name.fill('\u202a老王\u200b早餐\ufeff');
        await name.blur();
        expect(await name.inputValue()).toBe('老王早餐');
        expect(await page.locator('.field', { has: name }).locator('.error').innerText()).toContain('3 个看不见的字符');
        expect(await sheet(page).innerText()).toContain('「老王早餐」');
      });
    });

    it('prints alone, and is a page among its words again after that', async () => {
      await visit(address(APPLICATION), async (page) => {
        await page.evaluate(() => {
          window.print = () => {
            document.documentElement.dataset.printed = 'true';
          };
        });
        const plain = async (part: Locator) => (await part.innerText()).replace(/\s/g, '');
        const whole = await plain(page.locator('main'));
        await page.locator('form:visible').getByRole('button', { name: '打印', exact: true }).click();
        expect(await page.locator('html').getAttribute('data-printed')).toBe('true');
        await page.emulateMedia({ media: 'print' });
        expect(await plain(page.locator('body'))).toBe(await plain(sheet(page)));
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        if (place === 'one file') expect(await plain(page.locator('body'))).not.toBe(await plain(sheet(page)));
        await page.emulateMedia({ media: 'screen' });
        expect((await plain(page.locator('main'))).length).toBeGreaterThanOrEqual(whole.length);
      });
    });

    it('works where storage is refused', async () => {
      const context = await browser.newContext();
      await context.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address(APPLICATION));
      await inApplication(page, 'account-name').fill('老王早餐');
      const remember = page.locator('letter-writer:visible [type=checkbox]');
      await remember.click();
      expect(await remember.isChecked()).toBe(false);
      expect(await status(page).innerText()).toContain('浏览器不让这一页存东西');
      expect(await sheet(page).innerText()).toContain('老王早餐');
      await page.locator('letter-writer:visible').getByRole('button', { name: '删掉填的内容' }).click();
      expect(await sheet(page).innerText()).not.toContain('老王早餐');
      expect(complaints).toEqual([]);
      await context.close();
    });
  });
}

for (const place of SITES) {
  describe(`on the site (${place})`, thoroughIf(place !== 'http'), () => {
    const address = PLACES[place];

    it('says what seems wrong after leaving a field, not while typing, and stops nobody', async () => {
      await visit(address(APPLICATION), async (page) => {
        const words = page.locator('[id="mini-program-application-credit-code-check"]');
        const code = inApplication(page, 'credit-code');
        await code.pressSequentially('91350100M000100Y44');
        expect(await words.innerText()).toBe('');
        await code.blur();
        expect(await words.innerText()).toContain('校验码');
        expect(await sheet(page).innerText()).toContain('91350100M000100Y44');
        await code.fill('91350100M000100Y43');
        expect(await words.innerText()).toBe('');
      });
    });

    it('is downloaded as a Word file that XML can be read from', async () => {
      await visit(address(APPLICATION, '?entity-status=active&seal=available'), async (page) => {
        await inApplication(page, 'account-name').fill(NAME);
        await inApplication(page, 'entity-name').fill('某店');
        const [download] = await Promise.all([page.waitForEvent('download'), button(page, '下载 Word').click()]);
        expect(download.suggestedFilename()).toBe('小程序注销申请书.docx');
        const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
        const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
        const paragraphs = await page.evaluate((text) => {
          const document = new DOMParser().parseFromString(text, 'application/xml');
          if (document.querySelector('parsererror') !== null) return ['not XML'];
          return [...document.getElementsByTagName('w:p')].map((one) => one.textContent).filter(Boolean);
        }, xml);
        expect(paragraphs).toEqual([
          '小程序注销申请书',
          '微信公众平台：',
          `微信小程序「${NAME}」（原始ID：____________）的主体是某店。`,
          '现申请注销该小程序，请予办理。',
          '附件：1. 主体证件',
          '　　　2. 法人身份证（正反面）',
          '某店（盖章）',
          '____年__月__日',
        ]);
        expect(await status(page).innerText()).toContain('下载了');
      });
    });

    it('is written, checked, downloaded and copied with the keyboard alone', async () => {
      await visit(address(APPLICATION), async (page) => {
        await inApplication(page, 'entity-status').focus();
        await page.keyboard.press('ArrowDown');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('mini-program-application-entity-status');
        for (let step = 0; step < 30; step += 1) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate(() => document.activeElement?.id ?? '');
          if (at.endsWith('-account-name')) await page.keyboard.type('老王早餐');
          if ((await page.evaluate(() => document.activeElement?.textContent)) === '下载 Word') break;
        }
        const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
        expect(download.suggestedFilename()).toMatch(/\.docx$/);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.body.innerText.includes('复制好了'));
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+V');
        expect(await page.locator('#search-input').inputValue()).toContain('微信小程序「老王早餐」');
      });
    });

    it('keeps nothing until asked to, then keeps it for all letters, and forgets it again', async () => {
      await visit(address(APPLICATION), async (page) => {
        const kept = () => page.evaluate(keptLetters);
        // In tabs of their own: under load Chromium loses what a page stored if the tab leaves it at once, as no reader does.
        const another = async (page: Page, file: string) => {
          const opened = await page.context().newPage();
          await opened.goto(address(file));
          return opened;
        };
        await inApplication(page, 'account-name').fill('老王早餐');
        expect(await kept()).toBeNull();
        await page.getByLabel('在这台设备上记住填的内容').check();
        await inApplication(page, 'phone').fill('13800138000');
        // The mail has no such field.
        await inApplication(page, 'email').fill('shop@example.com');
        const mail = await another(page, MAIL);
        expect(await field(mail, 'nickname-release-mail', 'account-name').inputValue()).toBe('老王早餐');
        await field(mail, 'nickname-release-mail', 'reason').fill('要用');
        const again = await another(page, APPLICATION);
        expect(await inApplication(again, 'phone').inputValue()).toBe('13800138000');
        await expect
          .poll(async () => JSON.parse((await kept()) ?? '{}').values)
          .toEqual({
            'account-name': '老王早餐',
            phone: '13800138000',
            email: 'shop@example.com',
            reason: '要用',
          });
        await button(again, '删掉填的内容').click();
        expect(await again.evaluate(keptLetters)).toBeNull();
        expect(await inApplication(again, 'account-name').inputValue()).toBe('');
        expect(await again.getByLabel('在这台设备上记住填的内容').isChecked()).toBe(false);
      });
    });

    it('leaves nothing on the device when a reader unticks that it should', async () => {
      await visit(address(APPLICATION), async (page) => {
        await page.getByLabel('在这台设备上记住填的内容').check();
        await inApplication(page, 'account-name').fill('老王早餐');
        expect(await page.evaluate(keptLetters)).toContain('老王早餐');
        await page.getByLabel('在这台设备上记住填的内容').uncheck();
        expect(await page.evaluate(keptLetters)).toBeNull();
        expect(await status(page).innerText()).toContain('也删掉了');
        await inApplication(page, 'entity-name').fill('某店');
        expect(await page.evaluate(keptLetters)).toBeNull();
      });
    });

    it('says how it is sealed or signed: on what that depends while it does, and then only what is so', async () => {
      await visit(address(APPLICATION, '?entity-status=active'), async (page) => {
        const said = page.locator('.letter-place:visible');
        const conditions = () => said.locator('.condition').allInnerTexts();
        expect(await said.innerText()).toContain('看情况');
        expect(await conditions()).toContain('个体户没有公章');
        await inApplication(page, 'seal').selectOption('never-had');
        expect(await said.innerText()).toContain('签名');
        expect(await conditions()).toEqual([]);
      });
    });

    it('says which fields may stay empty, and of which one is enough', async () => {
      await visit(address(APPLICATION, '?entity-status=active'), async (page) => {
        const said = (id: string) =>
          page
            .locator('.field', { has: inApplication(page, id) })
            .locator('label + .meta:visible')
            .allInnerTexts();
        expect(await said('account-name')).toEqual([]);
        expect(await said('phone')).toEqual(['可以不填']);
        expect(await said('original-id')).toEqual(['几样里填一样就行']);
      });
    });

    it.each(['{"version":2,"values":{"account-name":"x"}}', '<script>', 'null'])(
      'takes nothing from %s',
      async (text) => {
        await visit(
          address(APPLICATION),
          async (page) => {
            // Under whatever name the site keeps its letters, this is what stands there.
            await page.addInitScript((stored) => {
              Storage.prototype.getItem = (name) => (name.endsWith(' letters') ? stored : null);
            }, text);
            await page.reload();
            expect(await inApplication(page, 'account-name').inputValue()).toBe('');
            expect(await page.getByLabel('在这台设备上记住填的内容').isChecked()).toBe(false);
          },
          {},
        );
      },
    );

    it('asks nobody for anything but its own script for Word files', async () => {
      await visit(address(APPLICATION), async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await inApplication(page, 'entity-status').selectOption('deregistered');
        await inApplication(page, 'entity').selectOption('enterprise');
        await inApplication(page, 'account-name').fill('秘密');
        await inApplication(page, 'identity-number').fill('11010519491231002X');
        await page.getByLabel('在这台设备上记住填的内容').check();
        await Promise.all([page.waitForEvent('download'), button(page, '下载 Word').click()]);
        await button(page, '复制文字').click();
        await button(page, '删掉填的内容').click();
        // Chromium looks at the tab's picture again when the query changes.
        const fetched = asked.filter((url) => !url.startsWith('blob:') && url !== address('icon.svg'));
        expect(fetched).toEqual([address('letters/docx.js')]);
      });
    });
  });
}

it('says so when the script for Word files cannot be had', async () => {
  await visit(PLACES.http(APPLICATION), async (page) => {
    await page.route('**/letters/docx.js', (route) => route.abort());
    await button(page, '下载 Word').click();
    await page.waitForFunction(() => document.body.innerText.includes('部件没有取到'));
  });
});

for (const id of Object.keys(soundKnowledge().letters)) {
  describe(id, thoroughIf(repeatsOthers(`letters/${id}.html`)), () => {
    const address = () => PLACES.http(`letters/${id}.html`);

    it('fits a small phone, filled with long words, with controls that a finger hits', async () => {
      const faults = await visit(
        address(),
        async (page) => {
          for (const control of await page
            .locator('letter-writer input:not([type=checkbox]):visible, textarea:visible')
            .all())
            if ((await control.getAttribute('type')) !== 'date') await control.fill('1234567890abcdef'.repeat(8));
          return page.evaluate(() => {
            const controls =
              'letter-writer input:not([type=checkbox]), select, textarea, .choice, .letter-actions > *, .link';
            const small = [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
              const { height } = control.getBoundingClientRect();
              return height > 0 && height < 44 ? [`${height} px: ${control.outerHTML.slice(0, 80)}`] : [];
            });
            const wide = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
            return [...wide, ...small];
          });
        },
        PHONE,
      );
      expect(faults).toEqual([]);
    });

    it('has no accessibility fault with everything wrong in it', async () => {
      await visit(address(), async (page) => {
        for (const control of await page.locator('letter-writer input:not([type=checkbox]):visible').all())
          if ((await control.getAttribute('type')) !== 'date') await control.fill('?');
        await page.locator('h1').click();
        expect(await violations(page)).toEqual([]);
      });
    });

    it('is complete without script, with lines to fill in by hand', async () => {
      const [text, inputs] = await visit(
        address(),
        async (page) => [await page.locator('main').innerText(), await page.locator('main input').count()] as const,
        { javaScriptEnabled: false },
      );
      expect(inputs).toBe(0);
      expect(text.match(/____+/g)?.length).toBeGreaterThanOrEqual(6);
      expect(text).toContain('草稿');
    });
  });
}

it('has no accessibility fault in the dark with a mistake in it', async () => {
  const found = await visit(
    PLACES.http(APPLICATION),
    async (page) => {
      await inApplication(page, 'credit-code').fill('?');
      await page.locator('h1').click();
      return violations(page, RULES_OF_LOOKS);
    },
    { colorScheme: 'dark' },
  );
  expect(found).toEqual([]);
});

describe('in one file', () => {
  it('says where Word files are to be had, and offers none', async () => {
    await visit(PLACES['one file'](APPLICATION), async (page) => {
      expect(await page.locator('letter-writer:visible').getByRole('button', { name: '下载 Word' }).count()).toBe(0);
      expect(await status(page).innerText()).toContain('网站和压缩包里有');
    });
  });

  it('has no id twice', async () => {
    const ids = await visit(PLACES['one file'](APPLICATION), (page) =>
      page.evaluate(() => [...document.querySelectorAll('letter-writer [id]')].map(({ id }) => id)),
    );
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('the way there', () => {
  it('leads from a paper of a scenario, with what is known of the case', async () => {
    await visit(PLACES.disk('mini-program/entity-deregistered.html'), async (page) => {
      await page.getByRole('link', { name: '写一份' }).first().click();
      expect(await inApplication(page, 'entity-status').inputValue()).toBe('deregistered');
      expect(await sheet(page).innerText()).toContain('办理注销登记');
    });
  });

  it.each(['http', 'one file'] as const)('leads from a result of the guide, with its answers (%s)', async (place) => {
    const query =
      '?account=mini-program&registration=completed&entity-status=active&entity=individual-business&corporate-account=no&seal=never-had&origin=own';
    await visit(PLACES[place]('guide.html', query), async (page) => {
      await page.locator('article[data-scenario]').getByRole('link', { name: '写一份' }).first().click();
      expect(await inApplication(page, 'seal').inputValue()).toBe('never-had');
      expect(await sheet(page).innerText()).toContain('法人手写签名');
    });
  });
});
