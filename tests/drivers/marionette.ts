import { connect, type Socket } from 'node:net';

interface RemoteError {
  error: string;
  message: string;
  stacktrace: string;
}

type Message = [type: 0 | 1, id: number, error: RemoteError | null, result: unknown];

/**
 * Firefox's own remote protocol over TCP: `length:[0, id, command, parameters]`, answered by `length:[1, id, error, result]`
 * (firefox-source-docs.mozilla.org/testing/marionette). Commands are answered in order; errors reject with Firefox's words.
 */
export class Marionette {
  private buffer = Buffer.alloc(0);
  private next = 1;
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data: Buffer) => this.take(data));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.fail(error));
  }

  /** Connects and waits for the greeting. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  async send<T>(command: string, parameters: object = {}): Promise<T> {
    const id = this.next++;
    const words = JSON.stringify([0, id, command, parameters]);
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.socket.write(`${Buffer.byteLength(words)}:${words}`);
    return (await answer) as T;
  }

  close(): void {
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const colon = this.buffer.indexOf(58);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < end) return;
      const message: unknown = JSON.parse(this.buffer.subarray(colon + 1, end).toString());
      this.buffer = this.buffer.subarray(end);
      if (Array.isArray(message)) this.settle(message as Message); // the greeting is an object
    }
  }

  private settle([, id, error, result]: Message): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) one?.reject(new Error(`${error.error}: ${error.message}`));
    else one?.resolve(result);
  }

  private fail(error: Error): void {
    for (const one of this.waiting.values()) one.reject(error);
    this.waiting.clear();
  }
}
