import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * A sequencer for Vitest that begins with the named files, in this order, so that none of them is left over for one worker
 * alone. Vitest by itself begins with the largest files, however soon they are done.
 */
export function longestFirst(names: string[]): typeof BaseSequencer {
  const rankOf = ({ moduleId }: TestSpecification): number => {
    const rank = names.findIndex((name) => moduleId.endsWith(`/${name}`));
    return rank < 0 ? names.length : rank;
  };
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
    }
  };
}
