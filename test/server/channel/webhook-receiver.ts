import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedPost = { path: string; query: URLSearchParams; body: unknown };
type Answer = { status?: number; headers?: Record<string, string>; body?: string };

/** A real HTTP server on loopback that stands for a group's robot, and can be told to refuse. */
export async function startWebhookReceiver() {
  const received: ReceivedPost[] = [];
  const answers: Answer[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', 'http://receiver');
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
    received.push({ path: url.pathname, query: url.searchParams, body });
    const { status = 200, headers = {}, body: text } = answers.shift() ?? {};
    response.writeHead(status, headers).end(text ?? '{"errcode":0,"code":0}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answerNext: (answer: Answer) => void answers.push(answer),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
