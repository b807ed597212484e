import { adoptEarly, same } from './dom.js';
import { Outbox } from './outbox.js';
import { letterOf } from './question-choice.js';
import { QuizClock } from './quiz-clock.js';
import { QuizEnding } from './quiz-ending.js';
import { QuizKeys } from './quiz-keys.js';
import { QuizView } from './quiz-view.js';
import { Wording } from './wording.js';

const SLOW = 250;
const BLINK = 1_500;

/**
 * @typedef {object} Paper what the server hands over, once; nothing in it tells a right answer
 * @property {string} attempt
 * @property {string} member
 * @property {string} title
 * @property {number|null} remainingMs null where there is no end
 * @property {number|null} limitMs
 * @property {string} result address to go to when the attempt is closed
 * @property {string} exit address of "leave"
 * @property {(import('./question-field.js').Question & {points: string, revision: number, flagged: boolean})[]} slots
 * @property {Object<string, string>} words
 * @property {string} locale
 * @property {string} [zone] time zone of "saved at", the device's if left out
 */

/**
 * A running attempt: all its questions in one page, so that moving costs no round trip and the network may vanish for a
 * while. Its one property is `paper`. Answers leave through the {@link Outbox}; before the page goes to the result it
 * dispatches `attempt-closed` with `detail.address`, and stays if that is cancelled.
 */
export class QuizPaper extends HTMLElement {
  #paper = null;
  #words;
  #outbox;
  #clock;
  #keys;
  #ending;
  #view;
  #index = 0;
  #frozen = false;
  #slow = new Set();
  #away = false;
  #returned = 0;
  #timers = {};
  #listening = null;

  connectedCallback() {
    adoptEarly(this, 'paper');
    if (this.#paper && !this.#listening) this.#start();
  }

  disconnectedCallback() {
    if (this.#listening) this.#stop();
  }

  /** @type {Paper|null} */
  get paper() {
    return this.#paper;
  }

  set paper(paper) {
    if (this.#listening) this.#stop();
    this.#paper = paper;
    if (paper && this.isConnected) this.#start();
  }

  #start() {
    const paper = this.#paper;
    this.#listening = new AbortController();
    this.#frozen = false;
    this.#away = false;
    this.#words = new Wording(paper.words, paper.locale);
    this.#outbox = new Outbox(paper);
    this.#clock = Number.isFinite(paper.remainingMs) ? new QuizClock() : null;
    this.#index = this.#startingPlace();
    this.#build();
    this.#listen();
    this.#show();
    this.#outbox.open();
    this.#clock?.set(paper.remainingMs);
  }

  #stop() {
    this.#view.field.settle();
    this.#listening.abort();
    this.#listening = null;
    this.#ending.stop();
    this.#clock?.stop();
    this.#outbox.close();
    Object.values(this.#timers).forEach(clearTimeout);
    this.replaceChildren();
  }

  #build() {
    const go = (index) => this.#go(index);
    const flag = () => this.#flag();
    this.#view = new QuizView({
      words: this.#words,
      paper: this.#paper,
      marks: this.#marks(),
      timed: this.#clock !== null,
      act: { go, flag, back: () => go(this.#index - 1), next: () => this.#next(), handIn: () => this.#askToEnd() },
    });
    this.#keys = new QuizKeys(
      { flag, choose: (index) => this.#choose(index), move: (by) => go(this.#index + by) },
      () => this.#view.field.size,
    );
    this.#ending = new QuizEnding({
      words: this.#words,
      outbox: this.#outbox,
      dialog: this.#view.dialog,
      clock: this.#clock,
      go,
      marks: () => this.#marks(),
      numbers: (slots) => this.#slots.flatMap(({ slot }, index) => (slots.includes(slot) ? [index + 1] : [])),
      freeze: (frozen) => this.#freeze(frozen),
      leave: () => this.#leave(),
    });
    this.replaceChildren(this.#view.root);
  }

  #listen() {
    const { signal } = this.#listening;
    const on = (source, type, act) => source?.addEventListener(type, act, { signal });
    on(this.#view.field, 'answer-change', (event) => this.#answered(event.detail));
    on(document, 'keydown', (event) => this.#frozen || this.#keys.handle(event));
    on(window, 'beforeunload', (event) => this.#outbox.durable || event.preventDefault());
    on(this.#outbox, 'state', (event) => this.#told(event.detail));
    on(this.#outbox, 'refreshed', () => this.#adopt());
    on(this.#outbox, 'time', ({ detail }) => this.#clock?.set(detail.remainingMs, detail.roundTrip));
    on(this.#clock, 'tick', () => this.#view.time(this.#clock.remaining, this.#paper.limitMs));
    on(this.#clock, 'slept', () => this.#outbox.wake());
    on(this.#clock, 'milestone', (event) => this.#warn(event.detail.seconds));
    on(this.#clock, 'zero', () => this.#ending.timeUp());
  }

  get #slots() {
    return this.#paper.slots;
  }

  get #current() {
    return this.#slots[this.#index];
  }

  /** Where the member was in this tab, else the first open question. */
  #startingPlace() {
    const place = Number(session('getItem', this.#placeKey) ?? NaN);
    if (this.#slots[place]) return place;
    return Math.max(
      0,
      this.#slots.findIndex(({ slot }) => this.#outbox.look(slot).answer === null),
    );
  }

  get #placeKey() {
    return `dushuban.place.${this.#paper.attempt}`;
  }

  #marks() {
    const stays = !this.#outbox.reachable || this.#outbox.block !== null;
    return this.#slots.map(({ slot }, index) => {
      const { answer, flagged, pending } = this.#outbox.look(slot);
      return { number: index + 1, done: answer !== null, flagged, local: pending && stays, now: index === this.#index };
    });
  }

  // ---- what the member does

  #go(index) {
    if (!this.#slots[index]) return;
    this.#index = index;
    this.#view.closeSheet();
    this.#view.hush();
    this.#show();
    this.#view.toStem();
  }

  #next() {
    if (this.#index === this.#slots.length - 1) this.#askToEnd();
    else this.#go(this.#index + 1);
  }

  /** What was written in a question may be told when the next one is already there. */
  #answered({ answer, question: { slot } }) {
    this.#slow.delete(slot);
    clearTimeout(this.#timers.slow);
    this.#timers.slow = setTimeout(() => {
      this.#slow.add(slot);
      this.#showSaved();
    }, SLOW);
    this.#outbox.answer(slot, answer);
    this.#showState();
  }

  #choose(index) {
    const chosen = this.#view.field.choose(index);
    if (chosen !== null) this.#view.say(this.#words.of(chosen ? 'chosen' : 'unchosen', letterOf(index)));
  }

  #flag() {
    const { slot } = this.#current;
    const flagged = !this.#outbox.look(slot).flagged;
    this.#outbox.flag(slot, flagged);
    this.#showPlace();
    this.#showState();
    this.#view.say(this.#words.of(flagged ? 'flagged' : 'unflagged', this.#index + 1));
  }

  #askToEnd() {
    this.#view.closeSheet();
    if (!this.#frozen) this.#ending.ask();
  }

  #freeze(frozen) {
    this.#frozen = frozen;
    this.#view.closeSheet();
    this.#view.freeze(frozen);
  }

  #leave() {
    const address = new URL(this.#paper.result, document.baseURI).href;
    session('removeItem', this.#placeKey);
    const event = new CustomEvent('attempt-closed', { bubbles: true, cancelable: true, detail: { address } });
    if (this.dispatchEvent(event)) location.replace(address);
  }

  // ---- what the outbox and the clock tell

  #told({ state, slot, answer, lost }) {
    if (state === 'superseded' || (state === 'refused' && slot !== undefined)) this.#replaced(state, slot, answer);
    if (state === 'closed') this.#ending.closed(lost);
    else this.#countReturned(slot);
    this.#showState();
    this.#showBanner();
  }

  /** After the network was away: counts what arrives, and says so once nothing waits any more. */
  #countReturned(slot) {
    if (!this.#away || !this.#outbox.reachable) return;
    if (slot !== undefined) this.#returned += 1;
    if (this.#outbox.pending.length) return;
    this.#view.note(
      this.#returned ? this.#words.count('online.sent', this.#returned) : this.#words.of('online'),
      'check',
    );
    this.#away = false;
  }

  #replaced(state, slot, answer) {
    const index = this.#slots.findIndex((one) => one.slot === slot);
    if (index === this.#index) this.#view.field.answer = answer;
    this.#view.note(this.#words.of(state, index + 1), 'info', true);
  }

  /** Takes over what the server or another tab says now. */
  #adopt() {
    const { answer } = this.#outbox.look(this.#current.slot);
    if (!same(answer, this.#view.field.answer)) this.#replaced('superseded', this.#current.slot, answer);
    this.#showPlace();
    this.#showState();
  }

  #warn(seconds) {
    const text =
      seconds < 60 ? this.#words.count('time.seconds', seconds) : this.#words.count('time.minutes', seconds / 60);
    if (seconds < 60) this.#view.say(text);
    else this.#view.note(this.#words.of('then', text, this.#words.of('time.auto')), 'clock');
  }

  // ---- what is shown

  #show() {
    const question = this.#current;
    session('setItem', this.#placeKey, String(this.#index));
    this.#view.question({ ...question, answer: this.#outbox.look(question.slot).answer }, this.#frozen);
    this.#view.keys(this.#keys);
    this.#showPlace();
    this.#showState();
  }

  #showPlace() {
    const { slot, kind, points } = this.#current;
    const { flagged } = this.#outbox.look(slot);
    this.#view.place({ number: this.#index + 1, count: this.#slots.length, kind, points, flagged });
  }

  #showState() {
    this.#view.marks(this.#marks());
    this.#showSaved();
  }

  #showSaved() {
    const { slot } = this.#current;
    const { reachable, block, durable } = this.#outbox;
    this.#view.saved({
      look: this.#outbox.look(slot),
      reachable: reachable && block === null,
      durable,
      slow: this.#slow.has(slot),
      zone: this.#paper.zone,
    });
  }

  /** A connection that only blinks is not worth a banner that moves the page. */
  #showBanner() {
    const { reachable, block } = this.#outbox;
    const name = { 'signed-out': 'signedout', refused: 'missing' }[block] ?? '';
    if (reachable || name) {
      clearTimeout(this.#timers.banner);
      this.#timers.banner = 0;
      this.#view.banner(name);
    } else if (this.#away || !navigator.onLine) this.#showAway();
    else this.#timers.banner ||= setTimeout(() => this.#showAway(), BLINK);
  }

  #showAway() {
    if (!this.#away) this.#returned = 0;
    this.#away = true;
    this.#view.banner('offline');
  }
}

/** The tab's own memory, where the browser has one. */
function session(method, ...values) {
  try {
    return sessionStorage[method](...values);
  } catch {
    return null;
  }
}

if (!customElements.get('quiz-paper')) customElements.define('quiz-paper', QuizPaper);
