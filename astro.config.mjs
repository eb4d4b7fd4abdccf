import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder, foldersOf } from './src/content-files/content-folder.ts';
import { writtenAt } from './src/content-files/written-at.ts';
import { dropAbsentPages } from './src/finish/absent-pages.ts';
import { finish } from './src/finish/finish.ts';
import { OLD_ENGINES } from './src/finish/old-engines.ts';
import { siteStages } from './src/finish/site-stages.ts';
import { contentCheck } from './src/integrations/content-check/integration.ts';
import { finishSite } from './src/integrations/finish-site.ts';
import { inlineScript } from './src/integrations/inline-script.ts';
import { settingsOrEnd } from './src/settings.ts';

const settings = settingsOrEnd();
const { SITE_URL } = settings;
const folder = contentFolder(settings);
const content = contentCheck(folder);

const finishBuild = (site, facts) => {
  const knowledge = content.knowledge();
  dropAbsentPages(site, knowledge);
  return finish(site, siteStages({ knowledge, content: folder, site: facts.site }));
};

export default defineConfig({
  // Only what others read names the site's own address: sitemap, feed, robots.txt, and the cards with which chats show
  // a link. Everything else works wherever it lies.
  ...(SITE_URL === undefined ? {} : { site: SITE_URL }),
  ...foldersOf(settings),
  // Pages are written several at a time: one after the other, a third of rendering thousands is waiting for the disk.
  build: { format: 'file', inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  // Writes the schemas by which Astro's extension completes front matter.
  experimental: { contentIntellisense: true },
  integrations: [content, mdx(), inlineScript(), finishSite(finishBuild, (address) => writtenAt(folder, address))],
  vite: {
    build: {
      cssTarget: OLD_ENGINES,
      // The default drops -webkit-text-size-adjust and writes colour schemes out in custom properties.
      cssMinify: 'esbuild',
      rolldownOptions: {
        // Astro itself puts this directive into every MDX module and bundles it on purpose.
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      },
    },
  },
});
