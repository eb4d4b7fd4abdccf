export { BUNDLED, openBrowser } from '../../scripts/chromium.ts';
