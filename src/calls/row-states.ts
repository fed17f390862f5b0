/** What became of a row of the calls table, in the column `reject`: 0 is a call, a reject reason's code is not. */

/** A row that repeats the header, as in a file put together from several. It counts as header. */
export const headerCode = 253;
/** An exact copy of another row. */
export const duplicateCode = 254;
/** A leg that went into another row's call. */
export const mergedCode = 255;
/** Codes from here on are no reject reasons. */
export const firstState = 250;
