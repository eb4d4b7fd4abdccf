import { settingsOrEnd } from '../src/settings.ts';

/** Ends a command that is made for the project's own guide and its pages, where another content is set. */
export function endUnlessOwnGuide(command: string): void {
  const { SITE_CONTENT } = settingsOrEnd();
  if (SITE_CONTENT === undefined) return;
  console.error(
    `npm run ${command} 只用在本项目自己的指南上，它按名字打开其中的页面，别的内容没有：去掉 SITE_CONTENT（现在是 ${SITE_CONTENT}）再运行。`,
  );
  process.exit(1);
}
