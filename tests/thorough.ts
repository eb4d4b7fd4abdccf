/**
 * Marks what `npm test` leaves to `npm run test:thorough`: tests that see again, on a page made like another, in another
 * browser or another edition, what is seen once without them, and those that build the site for themselves.
 */
export const THOROUGH = { tags: ['thorough'] };

/** Returns the options of a test that is left to the thorough run where it repeats another. */
export const thoroughIf = (repeats: boolean) => (repeats ? THOROUGH : {});
