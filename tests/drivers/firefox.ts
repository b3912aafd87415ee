import type { Driver, LaunchOptions } from './types.ts';

export async function launchFirefox(_options: LaunchOptions): Promise<Driver> {
  throw new Error('Firefox is not driven yet');
}
