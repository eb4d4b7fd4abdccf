import { securePage } from '../../src/finish/policy.ts';
import { escapeHtml } from '../../src/lib/html/escape.ts';

/**
 * The page of a name that leads into the unpacked site. Opened from inside a zip that was never unpacked it lies alone, which it
 * notices by a picture of the site that does not come, and says what to do instead of leading to a file not found.
 */
export function openHere(site: string, name: string): string {
  const title = escapeHtml(name);
  const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{max-width:34rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.75 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}</style>
</head>
<body>
<h1>${title}</h1>
<p><a href="${site}/index.html">打开指南</a></p>
<p id="alone" hidden role="alert">旁边的 ${site} 文件夹不见了。多半是压缩包还没有解压：先把整个压缩包解压出来，再打开解压出来的「打开这里.html」。已经解压过的话，请重新下载，下载页上有校验值可以核对。</p>
<script>
var picture = new Image();
picture.addEventListener('load', function () { location.replace('${site}/index.html'); });
picture.addEventListener('error', function () { document.getElementById('alone').hidden = false; });
picture.src = '${site}/icon.svg';
</script>
</body>
</html>
`;
  return securePage(page, { alone: true });
}
