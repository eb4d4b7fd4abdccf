import { readSettings } from './settings.ts';

/** Where readers report mistakes, if the build was told. */
export const REPORT_ADDRESS = readSettings(process.env).SITE_REPORT_URL;
