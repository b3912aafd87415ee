/** The least of the numbers; infinity for none. A page may hold more of them than a call can take arguments. */
export const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);

/** The greatest of the numbers; minus infinity for none. */
export const mostOf = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
