import { same } from './dom.js';
import { newId } from './outbox-store.js';

const REMEMBERED = 16;

/**
 * What is known of an attempt's answers: what the server holds as of last hearing, and what still waits in the store to
 * be delivered. The latest answer of a slot replaces one that waits.
 */
export class OutboxLedger {
  #store;
  #known = new Map();
  #touched = new Map();
  #given = new Set();

  /** @param {import('./outbox-store.js').OutboxStore} store */
  constructor(store) {
    this.#store = store;
  }

  /** @returns {number[]} the slots whose latest answer is not acknowledged */
  get pending() {
    return this.#store.read().answers.map((entry) => entry.slot);
  }

  get empty() {
    const { answers, flags } = this.#store.read();
    return !answers.length && !flags.length;
  }

  /**
   * @typedef {{answer: object|null, revision: number, flagged: boolean, savedAt?: string, pending: boolean}} Look
   * @param {number} slot
   * @returns {Look} what a page shows of a slot: what waits, else what the server holds
   */
  look(slot) {
    const { answers, flags } = this.#store.read();
    const known = this.#knownOf(slot);
    const entry = answers.find((waiting) => waiting.slot === slot);
    const flag = flags.find((waiting) => waiting.slot === slot);
    return {
      ...known,
      answer: entry ? entry.answer : known.answer,
      flagged: flag ? flag.flagged : known.flagged,
      pending: Boolean(entry),
    };
  }

  /** Takes the server's word for a slot, unless newer is known; `since` is when it was asked. */
  learn({ slot, revision, answer, savedAt, flagged }, since = Infinity) {
    const known = this.#knownOf(slot);
    if (revision !== undefined && revision >= known.revision) {
      if (revision > known.revision || savedAt) known.savedAt = savedAt;
      Object.assign(known, { revision, answer: answer ?? null });
    }
    if (flagged !== undefined && !((this.#touched.get(slot) ?? 0) > since)) known.flagged = flagged;
    this.#known.set(slot, known);
  }

  /**
   * Queues an answer. One that waits since before this page may have been sent, whatever storage says: a browser that is
   * killed sends sooner than it writes.
   *
   * @param {number} slot
   * @param {object|null} answer
   * @param {Set<string>} flying the deliveries under way
   * @returns {boolean} whether that changes anything
   */
  put(slot, answer, flying) {
    const waiting = this.#store.answerOf(slot);
    const known = this.#knownOf(slot);
    if (same(answer, waiting ? waiting.answer : known.answer)) return false;
    const sent = waiting && (waiting.tried || flying.has(waiting.delivery) || !this.#given.has(waiting.delivery));
    const earlier = [...(waiting?.earlier ?? []), ...(sent ? [waiting.answer] : [])].slice(-REMEMBERED);
    const revision = Math.max(known.revision, waiting?.revision ?? 0);
    const entry = { slot, delivery: newId(), revision, answer, tried: false, earlier };
    this.#given.add(entry.delivery);
    this.#store.change((queue) => {
      queue.foreign = false;
      queue.answers = queue.answers.filter((other) => other.slot !== slot);
      if (earlier.length || !same(answer, known.answer)) queue.answers.push(entry);
    });
    return true;
  }

  putFlag(slot, flagged) {
    this.#touched.set(slot, performance.now());
    this.#store.change((queue) => {
      queue.foreign = false;
      queue.flags = [...queue.flags.filter((flag) => flag.slot !== slot), { slot, flagged }];
    });
  }

  /** What to bring next: an answer before a flag, and nothing that is under way. */
  next(flying) {
    const { answers, flags } = this.#store.read();
    return (
      answers.find((entry) => !flying.has(entry.delivery)) ?? flags.find((flag) => !flying.has(`flag ${flag.slot}`))
    );
  }

  /** Remembers, before an entry is sent, that it may have arrived. */
  sending(entry) {
    if (!entry.tried) this.#edit(entry.slot, (waiting) => (waiting.tried = true));
  }

  acknowledged({ slot, delivery, answer }, { revision, savedAt }) {
    this.learn({ slot, revision, answer, savedAt });
    this.#edit(slot, (waiting, drop) => {
      if (waiting.delivery === delivery) drop();
      else follow(waiting, revision);
    });
  }

  /**
   * Another revision was there first. It may be our own earlier answer, of which the acknowledgement was lost or came
   * while this one was under way: then the newer one follows it. Otherwise it holds, and what waits for the slot is
   * dropped.
   *
   * @returns {boolean} whether the page now shows another answer than the member gave
   */
  superseded(entry, { revision, answer = null }) {
    const { slot } = entry;
    const latest = this.#store.answerOf(slot);
    const differs = !same(this.look(slot).answer, answer);
    const follows = latest && (buildsOn(latest, entry, revision) || latest.earlier.some((sent) => same(sent, answer)));
    this.#edit(slot, (waiting, drop) => (differs && follows ? follow(waiting, revision) : drop()));
    this.learn({ slot, revision, answer });
    return differs && !follows;
  }

  /** @returns {boolean} whether nothing newer waits, so that the page goes back to what the server holds */
  refused(entry) {
    this.#edit(entry.slot, (waiting, drop) => waiting.delivery === entry.delivery && drop());
    return !this.look(entry.slot).pending;
  }

  flagDone({ slot, flagged }) {
    this.learn({ slot, flagged });
    this.#store.change((queue) => {
      queue.flags = queue.flags.filter((waiting) => waiting.slot !== slot || waiting.flagged !== flagged);
    });
  }

  /** The attempt is not this member's, as it seems: nothing is dropped, but nobody is asked about it either. */
  foreign() {
    this.#store.change((queue) => (queue.foreign = true));
  }

  clear() {
    this.#store.clear();
  }

  #knownOf(slot) {
    return this.#known.get(slot) ?? { revision: 0, answer: null, flagged: false };
  }

  #edit(slot, edit) {
    this.#store.change((queue) => {
      const entry = queue.answers.find((waiting) => waiting.slot === slot);
      if (entry) edit(entry, () => (queue.answers = queue.answers.filter((waiting) => waiting !== entry)));
    });
  }
}

/** Whether what waits was chosen with that revision in sight, which only the entry sent before did not know. */
function buildsOn(waiting, sent, revision) {
  return sent.revision < revision && waiting.revision >= revision;
}

/** What was sent before it on an older revision can no longer arrive; what was sent on a newer one still may. */
function follow(waiting, revision) {
  if (revision > waiting.revision) Object.assign(waiting, { revision, earlier: [] });
}
