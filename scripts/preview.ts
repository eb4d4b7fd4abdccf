// Serves dist/ over http: `npm run preview`, on PORT or 4321.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildFolders, restoreSite } from '../src/finish/swap.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { serveSite } from './serve-site.ts';

const { PORT: port } = settingsOrEnd();

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

restoreSite(buildFolders(path.resolve('dist')));
if (!existsSync('dist/index.html')) fail('没有找到 dist/，请先运行 npm run build（或直接运行 npm start）。');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));

try {
  const { url } = await serveSite('dist', { port, host: 'localhost' });
  console.log(`注销指南 → ${url}  (Ctrl+C 结束)`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const taken = reason.includes('EADDRINUSE');
  fail(taken ? `端口 ${port} 已被占用，请用环境变量 PORT 换一个，例如 PORT=${port + 1}。` : `预览没有启动：${reason}`);
}
