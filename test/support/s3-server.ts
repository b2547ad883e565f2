import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of S3 that a ledger needs: GetObject, and PutObject with If-Match and If-None-Match (Amazon S3 API Reference). */
export async function s3Server(): Promise<{ readonly url: string; readonly objects: Map<string, string>; close(): Promise<void> }> {
  const objects = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response, objects));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, string>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = new URL(request.url ?? '/', 'http://s3').pathname;
  const stored = objects.get(path);
  const tag = stored === undefined ? undefined : etag(stored);
  const refuse = (status: number, code: string) => {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  };
  if (request.method === 'GET') {
    if (stored === undefined || tag === undefined) {
      refuse(404, 'NoSuchKey');
      return;
    }
    response.writeHead(200, { etag: tag });
    response.end(stored);
    return;
  }
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
  if (match !== undefined && tag === undefined) {
    refuse(404, 'NoSuchKey');
    return;
  }
  if ((match !== undefined && match !== tag) || (noneMatch === '*' && tag !== undefined)) {
    refuse(412, 'PreconditionFailed');
    return;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  objects.set(path, text);
  response.writeHead(200, { etag: etag(text) });
  response.end();
}

function etag(text: string): string {
  return `"${createHash('md5').update(text).digest('hex')}"`;
}
