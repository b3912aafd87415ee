/** A request of the host's is so heavy at most. */
export const HEAVIEST = 420;
/** None of its lines is heavier. */
export const LONGEST_LINE = 190;
/** Boxes of one shape side by side are records or questions with their answers, not one request of the host's. */
export const MOST_ALIKE = 2;
