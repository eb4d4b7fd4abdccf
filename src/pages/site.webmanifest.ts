import { getKnowledge } from '../queries.ts';

/** What a browser needs to install the site; its addresses are relative to the manifest itself. */
export async function GET(): Promise<Response> {
  const { name, description } = (await getKnowledge()).subject;
  return Response.json({
    name,
    short_name: name,
    description,
    lang: 'zh-CN',
    id: './',
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#1c4f7c',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  });
}
