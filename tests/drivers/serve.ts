import { execFileSync } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';

export interface Request {
  at: number;
  method: string;
  /** As the browser asked for it, with its scheme. */
  url: string;
}

export interface Answer {
  status?: number;
  type?: string;
  body: string | Uint8Array;
  /** The browser may keep the page, for the way back too; else it must ask again. */
  keep?: boolean;
}

export interface TestServer {
  port: number;
  /** "127.0.0.1:PORT", for `map`. */
  address: string;
  /** Every request since the start or the last `clear`. */
  log: Request[];
  clear(): void;
  close(): Promise<void>;
}

/**
 * Answers every host on one loopback port, http and https (a TLS hello starts with byte 22), and logs each request. `answer`
 * gets the full address; null is answered with 404.
 */
export async function serve(answer: (url: URL) => Answer | null | Promise<Answer | null>): Promise<TestServer> {
  const log: Request[] = [];
  const server = http.createServer(async (request, response) => {
    const scheme = request.socket instanceof tls.TLSSocket ? 'https' : 'http';
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`);
    log.push({ at: Date.now(), method: request.method ?? 'GET', url: url.href });
    try {
      const found = await answer(url);
      response.writeHead(found ? (found.status ?? 200) : 404, {
        'content-type': found?.type ?? (found ? 'text/html; charset=utf-8' : 'text/plain'),
        'cache-control': found?.keep ? 'max-age=600' : 'no-store',
      });
      response.end(found?.body ?? 'not found');
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    }
  });
  const sockets = new Set<net.Socket>();
  let secure: tls.SecureContext | undefined;
  const front = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === 22) secure ??= makeCertificate();
      const wire = first[0] === 22 ? new tls.TLSSocket(socket, { isServer: true, secureContext: secure }) : socket;
      wire.on('error', () => socket.destroy());
      server.emit('connection', wire);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  const { port } = front.address() as net.AddressInfo;
  return {
    port,
    address: `127.0.0.1:${port}`,
    log,
    clear: () => log.splice(0),
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        front.close(() => done());
      }),
  };
}

/** A self-signed certificate, made on the spot (so that no key lies in the repository). Throws where openssl is missing. */
function makeCertificate(): tls.SecureContext {
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const pem = execFileSync('openssl', [...args, '-keyout', '-', '-out', '-'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return tls.createSecureContext({ key: pem, cert: pem });
}
