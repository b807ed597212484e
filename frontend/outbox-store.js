/**
 * What is not delivered yet, per member and attempt, in the browser's local storage: ids, choices and flags, no texts.
 * Every look reads the storage again, because other tabs write there too. Where the browser keeps nothing (private
 * windows, storage full or forbidden) the queue lives as long as the page, and says so by {@link OutboxStore#durable}.
 */
const PREFIX = 'dushuban.outbox.';
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;
const kept = new Map();

/**
 * @typedef {{slot: number, delivery: string, revision: number, answer: object|null, tried: boolean, earlier: Array}} Entry
 *     `tried` once it was sent; `earlier` are answers sent before this one replaced them, of which nobody knows whether
 *     they arrived
 * @typedef {{at: number, foreign: boolean, answers: Entry[], flags: {slot: number, flagged: boolean}[]}} Queue
 */

export class OutboxStore {
  constructor(member, attempt) {
    this.key = `${PREFIX}${member}.${attempt}`;
  }

  /** @returns {boolean} whether what is kept survives this page */
  get durable() {
    return !kept.has(this.key);
  }

  /** @returns {Queue} */
  read() {
    const text = kept.get(this.key) ?? stored(this.key);
    try {
      const queue = JSON.parse(text);
      if (Array.isArray(queue?.answers) && Array.isArray(queue?.flags)) return queue;
    } catch {
      // not ours, or cut off: as good as empty
    }
    return { at: 0, foreign: false, answers: [], flags: [] };
  }

  /**
   * Changes the queue in one go, so that no other tab's change can fall in between.
   *
   * @param {(queue: Queue) => void} edit
   */
  change(edit) {
    const queue = this.read();
    edit(queue);
    if (!queue.answers.length && !queue.flags.length) return this.clear();
    this.#write(JSON.stringify({ ...queue, at: Date.now() }));
  }

  clear() {
    kept.delete(this.key);
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept there
    }
  }

  answerOf(slot) {
    return this.read().answers.find((entry) => entry.slot === slot);
  }

  #write(text) {
    try {
      localStorage.setItem(this.key, text);
      kept.delete(this.key);
    } catch {
      kept.set(this.key, text);
    }
  }
}

/** @returns {string[]} the attempts of which this member has something undelivered here, what is long over left out */
export function attemptsOf(member) {
  const start = `${PREFIX}${member}.`;
  const attempts = [...storedKeys(), ...kept.keys()]
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
  return [...new Set(attempts)].filter((attempt) => !forgotten(new OutboxStore(member, attempt)));
}

function forgotten(store) {
  const over = Date.now() - store.read().at > FORTNIGHT;
  if (over) store.clear();
  return over;
}

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Random enough for a delivery, on plain http addresses of a local network too, where randomUUID is missing. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, index) => {
    const fixed = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
