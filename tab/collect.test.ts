import { expect, it, vi } from 'vitest';
import type { CollectionState } from '../collecting/types';
import type { UnnagDocument } from '../reading/types';

const { ports } = vi.hoisted(() => ({ ports: [] as { say: (state: unknown) => void; heard: unknown[] }[] }));
vi.mock('./browser', () => ({
  default: {
    runtime: {
      connect: () => {
        const heard: unknown[] = [];
        return {
          postMessage: (message: unknown) => heard.push(message),
          onMessage: { addListener: (say: (state: unknown) => void) => ports.push({ say, heard }) },
          onDisconnect: { addListener: () => undefined },
        };
      },
    },
  },
}));

const { collectIn } = await import('./collect');
const running: CollectionState = { status: 'running', progress: { done: 1, total: 3, left: null } };

it('what the background said before it heard of the start ends nothing that has begun; what it says later does', async () => {
  const seen: string[] = [];
  const control = collectIn(async () => 7);
  control.watch(({ status }) => seen.push(status));
  await control.start('scroll', {} as UnnagDocument);
  const [port] = ports;
  expect(port?.heard).toEqual([{ type: 'collect' }]);
  port?.say({ status: 'none' });
  expect(seen).toEqual([]);
  port?.say(running);
  port?.say({ status: 'none' });
  expect(seen).toEqual(['running', 'none']);
});
