import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('has every message in every language, and uses it', () => {
  const said = execFileSync('npx', ['tsx', 'scripts/check-messages.ts'], { encoding: 'utf8' });
  expect(said).toMatch(/^3 languages, \d+ messages, all used\.\s*$/);
});
