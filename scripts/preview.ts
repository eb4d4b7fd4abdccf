// Serves dist/ over http: `npm run preview`, on `--port`, PORT or 4321; the one beside another content if there is one.
import { readFileSync } from 'node:fs';
import { subjectSchema } from '../src/lib/schemas/subject.ts';
import { settingsOrEnd } from '../src/settings.ts';
import { argumentsOrEnd } from './arguments.ts';
import { builtSiteOrEnd } from './built-site.ts';
import { serveSite } from './serve-site.ts';

const { port: asked } = argumentsOrEnd({ port: { type: 'string' } });
const { PORT: port } = settingsOrEnd(asked === undefined ? {} : { PORT: asked });
const site = builtSiteOrEnd('请先运行 npm run build（或直接运行 npm start）。');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));

try {
  const { name } = subjectSchema
    .pick({ name: true })
    .loose()
    .parse(JSON.parse(readFileSync(`${site}/api/subject.json`, 'utf8')));
  const { url } = await serveSite(site, { port, host: 'localhost' });
  console.log(`${name} → ${url}  (Ctrl+C 结束)`);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const taken = reason.includes('EADDRINUSE');
  fail(
    taken ? `端口 ${port} 已被占用，请换一个，例如 npm run preview -- --port=${port + 1}。` : `预览没有启动：${reason}`,
  );
}
