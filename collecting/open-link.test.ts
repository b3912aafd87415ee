import { describe, expect, it, vi } from 'vitest';
import { type CollectorPort, openLink } from './open-link';
import type { CollectorMessage } from './types';

function makePort() {
  const heard: ((message: unknown) => void)[] = [];
  const ended: (() => void)[] = [];
  const sent: CollectorMessage[] = [];
  const port = {
    postMessage: (message: CollectorMessage) => {
      sent.push(message);
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ended.push(listener) },
    disconnect: vi.fn(),
  } as CollectorPort;
  return {
    port,
    sent,
    hear: (message: unknown) => {
      for (const listener of heard) listener(message);
    },
    end: () => {
      for (const listener of ended) listener();
    },
  };
}

const part: CollectorMessage = { type: 'part', part: { key: '1', order: 1, state: 'text', data: {}, size: 3 } };
const failed: CollectorMessage = { type: 'failed', error: 'no' };

function makeLink(reconnect: () => CollectorPort) {
  const first = makePort();
  const onLost = vi.fn();
  const onStop = vi.fn();
  const link = openLink(first.port, { reconnect, onLost, onStop, history: () => [part] });
  return { first, link, onLost, onStop };
}

describe('openLink', () => {
  it('opens a port again when the background was stopped, and tells it everything', () => {
    const second = makePort();
    const { first, link, onLost, onStop } = makeLink(() => second.port);
    first.end();
    link.send(failed);
    expect(second.sent).toEqual([part, failed]);
    second.hear({ type: 'stop', done: 3 });
    expect(onStop).toHaveBeenCalledWith(3);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('tells the end once more when the background stopped before it said that it has it', () => {
    const second = makePort();
    const { first, link } = makeLink(() => second.port);
    link.send(failed);
    first.end();
    expect(second.sent).toEqual([part, failed]);
  });

  it('lets the background sleep once it has the end', () => {
    const reconnect = vi.fn(() => makePort().port);
    const { first, link } = makeLink(reconnect);
    link.send(failed);
    first.hear({ type: 'kept' });
    first.end();
    expect(first.port.disconnect).toHaveBeenCalled();
    expect(reconnect).not.toHaveBeenCalled();
  });

  it('is lost when the extension has gone', () => {
    const { first, link, onLost } = makeLink(() => {
      throw new Error('Extension context invalidated.');
    });
    first.end();
    expect(link.isLost()).toBe(true);
    expect(onLost).toHaveBeenCalledTimes(1);
    link.send(part); // and nothing is thrown
  });

  it('is lost when an update makes the port throw without ending it (Chromium)', () => {
    const dead = makePort();
    dead.port.postMessage = () => {
      throw new Error('Extension context invalidated.');
    };
    const onLost = vi.fn();
    const reconnect = () => {
      throw new Error('Extension context invalidated.');
    };
    const link = openLink(dead.port, { reconnect, onLost, onStop: () => undefined, history: () => [] });
    link.send(part);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('is lost when ports end without a word, again and again', () => {
    const { first, onLost } = makeLink(() => {
      const next = makePort();
      queueMicrotask(next.end);
      return next.port;
    });
    first.end();
    return vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1));
  });
});
