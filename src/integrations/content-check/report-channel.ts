/** Where the notice in a page of the live preview asks for the report. */
export const REPORT_PATH = '/@content-report';
/** The event by which it is told of a new one. */
export const REPORT_EVENT = 'content-report';
