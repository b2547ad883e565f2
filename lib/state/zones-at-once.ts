/**
 * How many zones are worked on side by side. The limits of an account let ten requests a second through and an answer takes some
 * tenths of a second, so more would only wait.
 */
export const zonesAtOnce = 8;
