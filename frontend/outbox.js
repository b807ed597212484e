import { pause, same } from './dom.js';
import { exclusively } from './outbox-lock.js';
import { attemptsOf, newId, OutboxStore } from './outbox-store.js';
import { AttemptWire } from './outbox-wire.js';

const SOONEST = 500;
const LATEST = 15_000;
const GATHERING = 300;
const REMEMBERED = 16;

/**
 * Brings answers and flags of one attempt to the server and loses none: each is kept in local storage until the server
 * has acknowledged it, one request is under way at a time, and what fails is tried again, after a reload too.
 *
 * It tells what happens by events `state`, with `detail.state` one of
 *
 * - `saving`, `kept` (not reached, waiting for the network) and `saved` (all is acknowledged; `slot` names the latest)
 * - `superseded`: another device was first; `slot`, `answer` and `revision` are what holds now
 * - `closed`: the attempt takes no more; `lost` are the slots whose last answer came too late
 * - `signed-out`: kept, waiting for a new sign-in
 * - `refused`: `slot` and the `answer` that holds instead; without a slot the attempt itself is not this member's
 *
 * and by `time` (`remainingMs`, `roundTrip`) with every answer of the server that names it, and `refreshed` after the
 * whole attempt was read again or another tab changed it.
 */
export class Outbox extends EventTarget {
  #store;
  #wire;
  #known = new Map();
  #touched = new Map();
  #flying = new Set();
  #failures = 0;
  #timer = 0;
  #due = 0;
  #gathering = 0;
  #drain = null;
  #block = null;
  #halted = false;
  #reachable = true;
  #closed = false;
  #gone = false;
  #listeners = null;

  /**
   * @param {{member: string, attempt: string, slots?: {slot: number, revision: number, answer: object|null, flagged: boolean}[]}} of
   *     slots as the page was given them
   */
  constructor({ member, attempt, slots = [] }) {
    super();
    this.#store = new OutboxStore(member, attempt);
    this.#wire = new AttemptWire(attempt);
    for (const slot of slots) this.#know(slot);
  }

  /** Starts to listen to the network, the page's visibility and other tabs, and delivers what was left from before. */
  open() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('online', () => this.wake(), { signal });
    addEventListener('offline', () => this.#unreached(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.wake(), { signal });
    addEventListener('pagehide', () => this.#flush(), { signal });
    addEventListener('storage', (event) => event.key === this.#store.key && this.#elsewhere(), { signal });
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#flush() : this.wake()), { signal });
    this.deliver().then(() => this.refresh());
  }

  /** Stops, after one more try at what is left; it stays in storage for the next page. */
  close() {
    this.#listeners?.abort();
    this.#listeners = null;
    this.#gone = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#gathering);
    this.#flush();
  }

  /** Takes an answer, the latest of its slot; one that changes nothing is not sent. */
  answer(slot, answer) {
    const waiting = this.#store.answerOf(slot);
    const known = this.#known.get(slot);
    if (this.#closed || same(answer, waiting ? waiting.answer : known?.answer)) return;
    const sent = waiting && (waiting.tried || this.#flying.has(waiting.delivery));
    const earlier = [...(waiting?.earlier ?? []), ...(sent ? [waiting.answer] : [])].slice(-REMEMBERED);
    const revision = known?.revision ?? 0;
    this.#store.change((queue) => {
      queue.foreign = false;
      queue.answers = queue.answers.filter((entry) => entry.slot !== slot);
      if (earlier.length || !same(answer, known?.answer)) {
        queue.answers.push({ slot, delivery: newId(), revision, answer, tried: false, earlier });
      }
    });
    this.#resume();
  }

  flag(slot, flagged) {
    if (this.#closed) return;
    this.#touched.set(slot, performance.now());
    this.#store.change((queue) => {
      queue.foreign = false;
      queue.flags = [...queue.flags.filter((flag) => flag.slot !== slot), { slot, flagged }];
    });
    this.#resume();
  }

  /** @returns {{answer: object|null, revision: number, flagged: boolean, savedAt?: string, pending: boolean}} what the page shows */
  look(slot) {
    const { answers, flags } = this.#store.read();
    const known = this.#known.get(slot) ?? { answer: null, revision: 0, flagged: false };
    const entry = answers.find((waiting) => waiting.slot === slot);
    const flag = flags.find((waiting) => waiting.slot === slot);
    return {
      ...known,
      answer: entry ? entry.answer : known.answer,
      flagged: flag ? flag.flagged : known.flagged,
      pending: Boolean(entry),
    };
  }

  /** @returns {number[]} the slots whose latest answer is not acknowledged */
  get pending() {
    return this.#store.read().answers.map((entry) => entry.slot);
  }

  get empty() {
    const { answers, flags } = this.#store.read();
    return !answers.length && !flags.length;
  }

  get reachable() {
    return this.#reachable;
  }

  /** @returns {null|'signed-out'|'refused'} what stands in the way until somebody does something about it */
  get block() {
    return this.#block;
  }

  /** @returns {boolean} whether the queue survives this page */
  get durable() {
    return this.#store.durable;
  }

  /** Tries again at once: somebody is back, or the network is. */
  async wake() {
    this.#failures = 0;
    this.#halted = false;
    this.#wire.abandon(2000);
    await this.deliver();
    if (this.#reachable && !this.#stuck) await this.refresh();
  }

  /** Delivers until nothing is left or something fails. @returns {Promise<boolean>} whether nothing is left */
  deliver() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#drain ??= exclusively(this.#store.key, () => this.#work()).finally(() => {
      this.#drain = null;
      if (this.#listeners && !this.#timer && !this.#stuck && this.#next()) this.deliver();
    });
    return this.#drain;
  }

  /** Delivers, trying again in growing steps for so long. @returns {Promise<boolean>} whether nothing is left */
  async deliverWithin(milliseconds) {
    const end = performance.now() + milliseconds;
    const left = () => Math.max(0, end - performance.now());
    this.#halted = false;
    while (!this.empty && !this.#stuck && left()) {
      await Promise.race([this.deliver(), pause(left())]);
      if (!this.empty && !this.#stuck) await pause(Math.min(left(), Math.max(50, this.#due - performance.now())));
    }
    return this.empty;
  }

  /** Hands the attempt in. @returns {Promise<'closed'|'signed-out'|'refused'|'unreached'>} */
  async submit() {
    const outcome = await this.#wire.submit();
    if (outcome.kind === 'done') this.#shut();
    else this.#failed(outcome);
    return this.#hindrance;
  }

  /** Reads the attempt again: its time, its state, answers given elsewhere. @returns {Promise<'running'|'closed'|'signed-out'|'refused'|'unreached'>} */
  async refresh() {
    if (this.#closed) return 'closed';
    const started = performance.now();
    const outcome = await this.#wire.read();
    if (outcome.kind !== 'done') {
      this.#failed(outcome);
      return this.#hindrance;
    }
    this.#reached(outcome);
    for (const slot of outcome.body.answers ?? []) this.#know(slot, started);
    if (outcome.body.state === 'closed') this.#shut();
    else this.dispatchEvent(new CustomEvent('refreshed'));
    return outcome.body.state;
  }

  get #hindrance() {
    return this.#closed ? 'closed' : (this.#block ?? 'unreached');
  }

  get #stuck() {
    return this.#closed || this.#halted;
  }

  #resume() {
    this.#halted = false;
    this.#tell(this.#reachable && !this.#block ? 'saving' : 'kept');
    this.deliver();
  }

  async #work() {
    for (let job = this.#next(); job && !this.#stuck; job = this.#next()) {
      if (this.#reachable && !this.#block) this.#tell('saving');
      if (!(await this.#carry(job))) return false;
    }
    return this.empty;
  }

  /** What to bring next: an answer before a flag, and nothing that is under way. */
  #next() {
    const { answers, flags } = this.#store.read();
    return (
      answers.find((entry) => !this.#flying.has(entry.delivery)) ??
      flags.find((flag) => !this.#flying.has(`flag ${flag.slot}`))
    );
  }

  /** @returns {Promise<boolean>} whether it is off the queue, so that the next may go */
  async #carry(job) {
    const name = job.delivery ?? `flag ${job.slot}`;
    this.#flying.add(name);
    if (job.delivery && !job.tried) this.#edit(job.slot, (entry) => (entry.tried = true));
    const outcome = await (job.delivery ? this.#wire.answer(job) : this.#wire.flag(job));
    this.#flying.delete(name);
    return job.delivery ? this.#answered(job, outcome) : this.#flagged(job, outcome);
  }

  #answered(entry, outcome) {
    switch (outcome.kind) {
      case 'done':
        this.#acknowledged(entry, outcome);
        return true;
      case 'superseded':
        this.#superseded(entry, outcome);
        return true;
      case 'refused':
        this.#refused(entry);
        return true;
      default:
        return this.#failed(outcome);
    }
  }

  #acknowledged(entry, outcome) {
    const { revision, savedAt } = outcome.body;
    this.#know({ slot: entry.slot, revision, answer: entry.answer, savedAt });
    this.#edit(entry.slot, (latest, drop) => {
      if (latest.delivery === entry.delivery) drop();
      else Object.assign(latest, { revision, earlier: [] });
    });
    this.#reached(outcome, entry.slot);
  }

  #superseded(entry, outcome) {
    const { revision, answer = null } = outcome.body;
    const latest = this.#store.answerOf(entry.slot) ?? entry;
    if (!same(latest.answer, answer) && latest.earlier.some((sent) => same(sent, answer))) {
      // our own earlier answer had arrived, only its acknowledgement was lost: the newer one follows it
      this.#edit(entry.slot, (waiting) => Object.assign(waiting, { revision, earlier: [] }));
      return this.#reached(outcome);
    }
    this.#edit(entry.slot, (waiting, drop) => drop());
    const differs = !same(latest.answer, answer);
    this.#know({ slot: entry.slot, revision, answer });
    if (differs) this.#tell('superseded', { slot: entry.slot, answer, revision });
    this.#reached(outcome, entry.slot);
  }

  #refused(entry) {
    this.#edit(entry.slot, (latest, drop) => latest.delivery === entry.delivery && drop());
    const latest = this.look(entry.slot);
    if (!latest.pending) this.#tell('refused', { slot: entry.slot, answer: latest.answer });
    this.#reached({});
  }

  #flagged(flag, outcome) {
    if (!['done', 'superseded', 'refused'].includes(outcome.kind)) return this.#failed(outcome);
    this.#know({ slot: flag.slot, flagged: flag.flagged });
    this.#store.change((queue) => {
      queue.flags = queue.flags.filter((waiting) => waiting.slot !== flag.slot || waiting.flagged !== flag.flagged);
    });
    this.#reached(outcome);
    return true;
  }

  /** @returns {false} so that nothing follows what failed */
  #failed(outcome) {
    switch (outcome.kind) {
      case 'closed':
        this.#shut();
        break;
      case 'signed-out':
        this.#stop('signed-out');
        break;
      case 'missing':
        this.#stop('refused');
        break;
      default:
        this.#unreached(outcome.retryAfter);
    }
    return false;
  }

  #reached(outcome, slot) {
    this.#failures = 0;
    this.#reachable = true;
    this.#block = null;
    if (Number.isFinite(outcome.body?.remainingMs)) {
      const { remainingMs } = outcome.body;
      this.dispatchEvent(new CustomEvent('time', { detail: { remainingMs, roundTrip: outcome.roundTrip } }));
    }
    this.#tell(this.pending.length ? 'saving' : 'saved', { slot });
  }

  #unreached(retryAfter = 0) {
    if (this.#closed || this.#gone) return;
    this.#failures += 1;
    this.#reachable = false;
    clearTimeout(this.#timer);
    const growing = Math.min(LATEST, SOONEST * 2 ** (this.#failures - 1)) * (0.75 + Math.random() / 2);
    const delay = Math.min(LATEST, Math.max(SOONEST, growing, retryAfter));
    this.#due = performance.now() + delay;
    this.#timer = setTimeout(() => (this.empty ? this.refresh() : this.deliver()), delay);
    this.#tell('kept');
  }

  #stop(block) {
    this.#block = block;
    this.#halted = true;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (block === 'refused') this.#store.change((queue) => (queue.foreign = true));
    this.#tell(block);
  }

  #shut() {
    if (this.#closed) return;
    const lost = this.pending;
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#store.clear();
    this.#tell('closed', { lost });
  }

  /** The page goes away, perhaps for good: everything is sent now, side by side; a repetition does no harm. */
  #flush() {
    if (this.#stuck) return;
    for (let job = this.#next(); job; job = this.#next()) this.#carry(job);
  }

  #elsewhere() {
    if (this.#closed) return;
    this.dispatchEvent(new CustomEvent('refreshed'));
    clearTimeout(this.#gathering);
    if (document.hidden) return; // it reads when it is looked at again
    this.#gathering = setTimeout(() => this.refresh(), GATHERING);
  }

  #know({ slot, revision, answer, savedAt, flagged }, since = Infinity) {
    const known = this.#known.get(slot) ?? { revision: 0, answer: null, flagged: false };
    if (revision !== undefined && revision >= known.revision) {
      if (revision > known.revision || savedAt) known.savedAt = savedAt;
      Object.assign(known, { revision, answer: answer ?? null });
    }
    if (flagged !== undefined && !((this.#touched.get(slot) ?? 0) > since)) known.flagged = flagged;
    this.#known.set(slot, known);
  }

  #edit(slot, edit) {
    this.#store.change((queue) => {
      const entry = queue.answers.find((waiting) => waiting.slot === slot);
      if (entry) edit(entry, () => (queue.answers = queue.answers.filter((waiting) => waiting !== entry)));
    });
  }

  #tell(state, detail = {}) {
    this.dispatchEvent(new CustomEvent('state', { detail: { state, ...detail } }));
  }
}

/**
 * @param {string} member
 * @returns {number} how many of this member's answers and flags wait here, so that signing out can ask
 */
export function pending(member) {
  const queues = attemptsOf(member).map((attempt) => new OutboxStore(member, attempt).read());
  return queues
    .filter((queue) => !queue.foreign)
    .reduce((sum, queue) => sum + queue.answers.length + queue.flags.length, 0);
}

/**
 * Delivers what this member, who must be the one signed in, left on this device, trying for five seconds.
 *
 * @param {string} member
 * @returns {Promise<number>} how many still wait
 */
export async function deliverAll(member) {
  const boxes = attemptsOf(member).map((attempt) => new Outbox({ member, attempt }));
  await Promise.all(boxes.map((box) => box.deliverWithin(5_000).finally(() => box.close())));
  return pending(member);
}
