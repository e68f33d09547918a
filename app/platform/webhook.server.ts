import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { DeliveryError } from './delivery-error';
import { readEnvironment } from './env.server';
import { isLoopbackAddress, isPublicAddress } from './public-address';

/** Shorter than a message stays locked, in milliseconds. */
const patience = 10_000;
const largestAnswer = 64 * 1024;

/**
 * Posts JSON to an address that a user typed, and answers the JSON that came back. Nothing inside the
 * network of this server is reached that way: only https, only public addresses (looked up once and
 * then used as looked up), no redirects. WEBHOOK_PRIVATE_ADDRESSES=1 also allows private ones, and
 * http on this machine.
 */
export async function postJson(url: string, body: unknown): Promise<unknown> {
  const target = readTarget(url);
  const address = await resolveTarget(target);
  const { status, text } = await send(target, address, JSON.stringify(body));
  if (status >= 300 && status < 400) throw new DeliveryError('redirected', true);
  if (status < 200 || status >= 300) {
    throw new DeliveryError(`http-${status}`, status >= 400 && status < 500 && status !== 429);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DeliveryError('unreadable-answer', false);
  }
}

function readTarget(url: string): URL {
  if (!URL.canParse(url)) throw new DeliveryError('no-address', true);
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    throw new DeliveryError('https-only', true);
  }
  return target;
}

async function resolveTarget(target: URL): Promise<string> {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await lookUp(host);
  const { WEBHOOK_PRIVATE_ADDRESSES: privateAllowed } = readEnvironment();
  const [address] = addresses;
  if (address === undefined) throw new DeliveryError('unreachable', false);
  // One private address among several is enough to be led astray.
  if (!privateAllowed && !addresses.every(isPublicAddress)) {
    throw new DeliveryError('private-address', true);
  }
  if (target.protocol === 'http:' && !addresses.every(isLoopbackAddress)) {
    throw new DeliveryError('https-only', true);
  }
  return address;
}

async function lookUp(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    throw new DeliveryError('unreachable', false);
  }
}

function send(
  target: URL,
  address: string,
  body: string,
): Promise<{ status: number; text: string }> {
  const isSecure = target.protocol === 'https:';
  const host = target.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request({
      host: address,
      port: target.port || (isSecure ? 443 : 80),
      path: target.pathname + target.search,
      method: 'POST',
      // The certificate is that of the name, wherever the name leads.
      ...(isSecure && !isIP(host) && { servername: host }),
      headers: {
        host: target.host,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      },
      agent: false,
    });
    const giveUp = setTimeout(() => request.destroy(new DeliveryError('timeout', false)), patience);
    request.on('error', (error) => {
      clearTimeout(giveUp);
      reject(error instanceof DeliveryError ? error : new DeliveryError('unreachable', false));
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largestAnswer) request.destroy(new DeliveryError('unreadable-answer', false));
        else chunks.push(chunk);
      });
      response.on('end', () => {
        clearTimeout(giveUp);
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.end(body);
  });
}
