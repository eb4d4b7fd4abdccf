import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { sitePageOf } from '../../../../src/finish/search-index/site-pages.ts';

const HEAD = '<!doctype html><head><title>标题 · 站名</title><meta name="description" content="说明"></head>';
const pageOf = (body: string) => sitePageOf('a/b.html', parse(HEAD + body));

describe('what the search knows of a page', () => {
  it('is what a reader reads there, a line a block, without marks of sources, scripts and parts kept out', () => {
    const page = pageOf(`<nav>目录</nav><main data-pagefind-body><h1>甲 <span>乙</span></h1>
      <p>一句话<sup><a href="#s1">[1]</a></sup>，另<b>一</b>句。</p><ul><li>丙</li><li>丁</li></ul>
      <div data-pagefind-ignore>戊</div><script>己</script><template><p>庚</p></template></main>`);
    expect(page).toEqual({
      url: 'a/b.html',
      title: '甲 乙',
      description: '说明',
      text: '甲 乙\n一句话，另一句。\n丙\n丁',
    });
  });

  it('has the code of a scenario, and the title of the page where no heading stands in the part', () => {
    const page = pageOf('<h1>外面</h1><article data-pagefind-body data-scenario="mp-2"><p>丙</p></article>');
    expect(page).toMatchObject({ code: 'mp-2', title: '标题 · 站名', text: '丙' });
  });

  it('is nothing where no part is marked to be searched', () => {
    expect(pageOf('<main><h1>甲</h1></main>')).toBeUndefined();
  });
});
