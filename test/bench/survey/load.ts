import { randomUUID } from 'node:crypto';
import http from 'node:http';

export type Load = {
  perSecond: number;
  /** Milliseconds below which 99 of 100 answers were confirmed. */
  p99: number;
  confirmed: number;
  /** Answers of the server that were no confirmation. */
  refused: number;
};

/** Clients that send one answer after the other for some seconds, each on a connection of its own. */
export async function sendAnswers(
  url: string,
  answers: unknown,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let refused = 0;
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const start = performance.now();
        const status = await post(agent, url, JSON.stringify({ id: randomUUID(), answers }));
        if (status === 201) times.push(performance.now() - start);
        else refused += 1;
      }
    }),
  );
  const took = performance.now() - from;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length / took) * 1000,
    p99: times[Math.min(times.length - 1, Math.floor(times.length * 0.99))] ?? Number.NaN,
    confirmed: times.length,
    refused,
  };
}

function post(agent: http.Agent, url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.end(body);
  });
}
