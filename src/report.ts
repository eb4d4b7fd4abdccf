import { reportAddress } from './lib/sharing/report-address.ts';

/** Where readers report mistakes, if the build was told (`SITE_REPORT_URL`). */
export const REPORT_ADDRESS = reportAddress(process.env.SITE_REPORT_URL);
