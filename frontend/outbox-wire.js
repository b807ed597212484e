import { csrfToken } from './dom.js';

const PATIENCE = 10_000;

/**
 * The endpoint of one attempt, each answer of the server turned into what it means for the outbox:
 *
 * - `done` with the body, only where the body itself says so (a hotel's sign-in page answers 200 as well)
 * - `superseded`, `closed`, `signed-out`, `missing`, `refused`
 * - `unreached`: nobody knows whether it arrived; try again, after `retryAfter` milliseconds if the server named them
 *
 * @typedef {{kind: string, body?: object, roundTrip?: number, retryAfter?: number}} Outcome
 */
export class AttemptWire {
  #address;
  #open = new Set();

  constructor(attempt) {
    this.#address = `api/attempts/${encodeURIComponent(attempt)}`;
  }

  /** @returns {Promise<Outcome>} */
  answer({ slot, delivery, revision, answer }) {
    return this.#exchange('PUT', `/answers/${slot}`, { delivery, revision, answer }, (body) => body.state === 'saved');
  }

  /** @returns {Promise<Outcome>} */
  flag({ slot, flagged }) {
    return this.#exchange('PUT', `/flags/${slot}`, { flagged }, (body) => typeof body.flagged === 'boolean');
  }

  /** @returns {Promise<Outcome>} */
  submit() {
    return this.#exchange('POST', '/submission', undefined, (body) => body.state === 'closed');
  }

  /** @returns {Promise<Outcome>} */
  read() {
    return this.#exchange('GET', '', undefined, (body) => body.state === 'running' || body.state === 'closed');
  }

  /** Gives up on requests that have hung for a while, for instance since before the network came back. */
  abandon(olderThan) {
    for (const request of this.#open) if (performance.now() - request.started > olderThan) request.abort();
  }

  async #exchange(method, path, content, fits) {
    const outcome = await this.#once(method, path, content, fits);
    if (outcome.kind !== 'forbidden') return outcome;
    // most likely the token against forged requests is missing or outdated: any reading sets a fresh one
    const fresh = method === 'GET' ? outcome : await this.#once('GET', '', undefined, () => true);
    if (fresh.kind !== 'done') return fresh.kind === 'forbidden' ? { kind: 'unreached' } : fresh;
    const again = await this.#once(method, path, content, fits);
    return again.kind === 'forbidden' ? { kind: 'unreached' } : again;
  }

  async #once(method, path, content, fits) {
    const request = new AbortController();
    const timer = setTimeout(() => request.abort(), PATIENCE);
    const open = { started: performance.now(), abort: () => request.abort() };
    this.#open.add(open);
    try {
      const response = await fetch(
        new URL(this.#address + path, document.baseURI),
        options(method, content, request.signal),
      );
      const body = await response.json().catch(() => null);
      return { ...meaning(response, body, fits), body, roundTrip: performance.now() - open.started };
    } catch {
      return { kind: 'unreached' };
    } finally {
      clearTimeout(timer);
      this.#open.delete(open);
    }
  }
}

function options(method, content, signal) {
  const headers = { Accept: 'application/json' };
  if (content !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = csrfToken();
  return {
    method,
    headers,
    signal,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    keepalive: method !== 'GET', // what is under way when the page is closed still arrives
    body: content === undefined ? undefined : JSON.stringify(content),
  };
}

function meaning(response, body, fits) {
  switch (response.status) {
    case 200:
      return { kind: body && fits(body) ? 'done' : 'unreached' };
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
      return { kind: 'missing' };
    case 409:
      return { kind: Number.isInteger(body?.revision) ? 'superseded' : 'unreached' };
    case 410:
      return { kind: 'closed' };
    case 400:
    case 413:
    case 422:
      return { kind: 'refused' };
    default:
      return { kind: 'unreached', retryAfter: 1000 * Number(response.headers.get('Retry-After')) || 0 };
  }
}
