/** Seeds of made pages that failed once (`npm run fuzz` prints them); each is tried again in every run of the tests. */
export const failingSeeds: number[] = [];
