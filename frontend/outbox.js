import { pause } from './dom.js';
import { OutboxLedger } from './outbox-ledger.js';
import { exclusively } from './outbox-lock.js';
import { attemptsOf, OutboxStore } from './outbox-store.js';
import { AttemptWire } from './outbox-wire.js';

const SOONEST = 500;
const LATEST = 15_000;
const GATHERING = 300;
const SIGNING_OUT = 5_000;

/**
 * Brings answers and flags of one attempt to the server and loses none: each is kept in local storage until the server
 * has acknowledged it, one request is under way at a time, and what fails is tried again, after a reload too.
 *
 * It tells what happens by events `state`, with `detail.state` one of
 *
 * - `saving`, `kept` (not reached, waiting for the network) and `saved` (all is acknowledged; `slot` names the latest)
 * - `superseded`: another device was first; `slot` and `answer` are what holds now
 * - `closed`: the attempt takes no more; `lost` are the slots whose last answer came too late
 * - `signed-out`: kept, waiting for a new sign-in
 * - `refused`: `slot` and the `answer` that holds instead; without a slot the attempt itself is not this member's
 *
 * and by `time` (`remainingMs`, `roundTrip`) with every answer of the server that names it, and `refreshed` after the
 * whole attempt was read again or another tab changed it.
 */
export class Outbox extends EventTarget {
  #store;
  #ledger;
  #wire;
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
   * @typedef {{slot: number, revision: number, answer: object|null, flagged: boolean}} Slot as the page was given it
   * @param {{member: string, attempt: string, slots?: Slot[]}} paper
   */
  constructor({ member, attempt, slots = [] }) {
    super();
    this.#store = new OutboxStore(member, attempt);
    this.#ledger = new OutboxLedger(this.#store);
    this.#wire = new AttemptWire(attempt);
    for (const slot of slots) this.#ledger.learn(slot);
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
    if (!this.#closed && this.#ledger.put(slot, answer, this.#flying)) this.#resume();
  }

  flag(slot, flagged) {
    if (this.#closed) return;
    this.#ledger.putFlag(slot, flagged);
    this.#resume();
  }

  /** @returns {import('./outbox-ledger.js').Look} what the page shows of a slot */
  look(slot) {
    return this.#ledger.look(slot);
  }

  /** @returns {number[]} the slots whose latest answer is not acknowledged */
  get pending() {
    return this.#ledger.pending;
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
      const more = this.#listeners && !this.#timer && !this.#stuck && this.#ledger.next(this.#flying);
      if (more) this.deliver();
    });
    return this.#drain;
  }

  /** Delivers, trying again in growing steps for so long. @returns {Promise<boolean>} whether nothing is left */
  async deliverWithin(milliseconds) {
    const end = performance.now() + milliseconds;
    const left = () => Math.max(0, end - performance.now());
    this.#halted = false;
    while (!this.#ledger.empty && !this.#stuck && left()) {
      await Promise.race([this.deliver(), pause(left())]);
      if (this.#ledger.empty || this.#stuck) break;
      await pause(Math.min(left(), Math.max(50, this.#due - performance.now())));
    }
    return this.#ledger.empty;
  }

  /** Hands the attempt in. @returns {Promise<'closed'|'signed-out'|'refused'|'unreached'>} */
  async submit() {
    const outcome = await this.#wire.submit();
    if (outcome.kind === 'done') this.#shut();
    else this.#failed(outcome);
    return this.#hindrance;
  }

  /**
   * Reads the attempt again: its time, its state, answers given elsewhere.
   *
   * @returns {Promise<'running'|'closed'|'signed-out'|'refused'|'unreached'>}
   */
  async refresh() {
    if (this.#closed) return 'closed';
    const asked = performance.now();
    const outcome = await this.#wire.read();
    if (outcome.kind !== 'done') {
      this.#failed(outcome);
      return this.#hindrance;
    }
    for (const slot of outcome.body.answers ?? []) this.#ledger.learn(slot, asked);
    this.#reached(outcome);
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
    for (let job; !this.#stuck && (job = this.#ledger.next(this.#flying));) {
      if (this.#reachable && !this.#block) this.#tell('saving');
      if (!(await this.#carry(job))) return false;
    }
    return this.#ledger.empty;
  }

  /** @returns {Promise<boolean>} whether it is off the queue, so that the next may go */
  async #carry(job) {
    const name = job.delivery ?? `flag ${job.slot}`;
    this.#flying.add(name);
    if (job.delivery) this.#ledger.sending(job);
    const outcome = await (job.delivery ? this.#wire.answer(job) : this.#wire.flag(job));
    this.#flying.delete(name);
    if (!['done', 'superseded', 'refused'].includes(outcome.kind)) return this.#failed(outcome);
    if (job.delivery) this.#answered(job, outcome);
    else this.#ledger.flagDone(job);
    this.#reached(outcome, job.delivery && outcome.kind === 'done' ? job.slot : undefined);
    return true;
  }

  #answered(entry, { kind, body }) {
    const { slot } = entry;
    if (kind === 'done') this.#ledger.acknowledged(entry, body);
    const replaced = kind === 'superseded' && this.#ledger.superseded(entry, body);
    const putBack = kind === 'refused' && this.#ledger.refused(entry);
    if (replaced || putBack) this.#tell(kind, { slot, answer: this.look(slot).answer });
  }

  /** @returns {false} so that nothing follows what failed */
  #failed(outcome) {
    if (outcome.kind === 'closed') this.#shut();
    else if (outcome.kind === 'signed-out') this.#halt('signed-out');
    else if (outcome.kind === 'missing') this.#halt('refused');
    else this.#unreached(outcome.retryAfter);
    return false;
  }

  #reached({ body, roundTrip }, slot) {
    this.#failures = 0;
    this.#reachable = true;
    this.#block = null;
    if (Number.isFinite(body?.remainingMs)) {
      this.dispatchEvent(new CustomEvent('time', { detail: { remainingMs: body.remainingMs, roundTrip } }));
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
    this.#timer = setTimeout(() => (this.#ledger.empty ? this.refresh() : this.deliver()), delay);
    this.#tell('kept');
  }

  #halt(block) {
    this.#block = block;
    this.#halted = true;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (block === 'refused') this.#ledger.foreign();
    this.#tell(block);
  }

  #shut() {
    if (this.#closed) return;
    const lost = this.pending;
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#ledger.clear();
    this.#tell('closed', { lost });
  }

  /** The page goes away, perhaps for good: everything is sent now, side by side; a repetition does no harm. */
  #flush() {
    if (this.#stuck) return;
    // what met its own predecessor on the way goes again, built upon that
    for (let job; (job = this.#ledger.next(this.#flying));) this.#carry(job).then((off) => off && this.deliver());
  }

  #elsewhere() {
    if (this.#closed) return;
    this.dispatchEvent(new CustomEvent('refreshed'));
    clearTimeout(this.#gathering);
    if (document.hidden) return; // it reads when it is looked at again
    this.#gathering = setTimeout(() => this.refresh(), GATHERING);
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
  await Promise.all(boxes.map((box) => box.deliverWithin(SIGNING_OUT).finally(() => box.close())));
  return pending(member);
}
