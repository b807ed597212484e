import { circle } from './answer-sheet.js';
import { h, pause } from './dom.js';

const PATIENCE = 8_000;
const LAST_SECONDS = 1_500;

/**
 * How an attempt ends: by hand, with a look at what is open; by itself when time is up; or elsewhere. Whatever the way,
 * what is not delivered goes first, and the page never says more than the server has confirmed.
 */
export class QuizEnding {
  #page;
  #sending = false;
  #over = false;
  #left = false;

  /**
   * @param {object} page
   * @param {import('./wording.js').Wording} page.words
   * @param {import('./outbox.js').Outbox} page.outbox
   * @param {import('./quiz-dialog.js').QuizDialog} page.dialog
   * @param {import('./quiz-clock.js').QuizClock|null} page.clock
   * @param {() => import('./answer-sheet.js').Mark[]} page.marks
   * @param {(slots: number[]) => number[]} page.numbers what the questions in these slots are called here
   * @param {(index: number) => void} page.go
   * @param {(frozen: boolean) => void} page.freeze
   * @param {() => void} page.leave
   */
  constructor(page) {
    this.#page = page;
  }

  /** The page goes away: whatever still waits here stops. */
  stop() {
    this.#left = true;
  }

  /** Asks whether to hand in, naming what is open; the safe choice is first. */
  ask() {
    const { words, dialog, marks, go } = this.#page;
    const open = marks().filter((mark) => !mark.done);
    const jump = (index) => {
      dialog.close();
      go(index);
    };
    const circles = open.map((mark) => circle(words, mark, jump));
    dialog.show({
      title: words.of('handin.title'),
      body: [
        this.#summary(open),
        circles.length &&
          h('div', { class: 'ds-dialog__open', role: 'group', 'aria-label': words.of('handin.list') }, ...circles),
      ].filter(Boolean),
      actions: [this.#stay(), { text: words.of('handin'), primary: true, act: () => this.#handIn() }],
    });
  }

  /** Time is up: delivers, makes sure of it with the server's clock, hands in, and keeps trying while nobody answers. */
  async timeUp() {
    if (this.#over || this.#left) return;
    this.#over = true;
    this.#page.freeze(true);
    this.#say('timeup.busy');
    for (let wait = 1_000; this.#over && !this.#left; wait = Math.min(15_000, wait * 2)) {
      const outcome = await this.#finish();
      if (this.#left || outcome === 'closed') return;
      if (outcome === 'running') return this.#resume();
      this.#say(
        outcome === 'signed-out' ? 'signedout.late' : outcome === 'refused' ? 'missing.text' : 'timeup.offline',
      );
      await Promise.race([pause(wait), new Promise((resolve) => addEventListener('online', resolve, { once: true }))]);
    }
  }

  /** The attempt is closed, by whatever way; who knows it already is taken on, others are told first. */
  closed(lost) {
    if (this.#left) return;
    const { words, dialog, freeze } = this.#page;
    freeze(true);
    if (!lost.length && (this.#sending || this.#over)) return this.#leave();
    dialog.show({
      title: words.of(this.#over ? 'timeup.title' : 'closed.title'),
      body: [lost.length ? this.#listed('closed.lost', lost) : words.of('closed.text')],
      actions: [{ text: words.of('closed.go'), primary: true, act: () => this.#leave() }],
      fixed: true,
    });
  }

  async #handIn() {
    const { words, dialog, outbox } = this.#page;
    this.#sending = true;
    dialog.show({
      title: words.of('handin.title'),
      body: [words.of('handin.final')],
      actions: [
        { ...this.#stay(), off: true },
        { text: words.of('handin.busy'), primary: true, busy: true },
      ],
      fixed: true,
    });
    const delivered = await outbox.deliverWithin(PATIENCE);
    const outcome = delivered ? await outbox.submit() : (outbox.block ?? 'unreached');
    if (this.#over || this.#left || outcome === 'closed') return;
    this.#sending = false;
    this.#stuck(outcome);
  }

  #stuck(outcome) {
    const { words, dialog, outbox } = this.#page;
    const { pending } = outbox;
    const signedOut = outcome === 'signed-out';
    const reason = signedOut ? 'signedout.text' : outcome === 'refused' ? 'missing.text' : 'handin.unreached';
    dialog.show({
      title: words.of('handin.failed'),
      body: [
        ...(signedOut ? [words.of('signedout.title')] : []),
        words.of(reason),
        ...(pending.length ? [this.#listed('handin.unsent', pending)] : []),
      ],
      actions: [
        this.#stay(),
        signedOut
          ? { text: words.of('signedout.link'), primary: true, href: location.href }
          : { text: words.of('handin.again'), primary: true, act: () => this.#handIn() },
      ],
    });
  }

  /** @returns {Promise<string>} `closed`, `running` when there is time after all, or why nothing could be done */
  async #finish() {
    const { outbox, clock } = this.#page;
    await outbox.deliverWithin(PATIENCE / 2);
    const state = await outbox.refresh();
    if (state !== 'running') return state;
    const left = clock?.remaining ?? 0;
    if (left > LAST_SECONDS) return 'running';
    await pause(left);
    return outbox.submit();
  }

  #resume() {
    this.#over = false;
    this.#page.freeze(false);
    this.#page.dialog.close();
  }

  #say(key) {
    const { words, dialog, outbox } = this.#page;
    const { pending } = outbox;
    const late = key !== 'timeup.busy' && pending.length > 0;
    dialog.show({
      title: words.of('timeup.title'),
      body: [words.of(key), ...(late ? [this.#listed('timeup.unsent', pending)] : [])],
      actions:
        key === 'signedout.late' ? [{ text: words.of('signedout.link'), primary: true, href: location.href }] : [],
      fixed: true,
    });
  }

  #summary(open) {
    const { words, marks } = this.#page;
    const flagged = marks().filter((mark) => mark.flagged).length;
    const sentences = [
      open.length ? words.count('handin.open', open.length) : words.count('handin.full', marks().length),
      ...(flagged ? [words.count('handin.flagged', flagged)] : []),
      words.of('handin.final'),
    ];
    return sentences.reduce((left, right) => words.of('then', left, right));
  }

  #listed(key, slots) {
    const { words, numbers } = this.#page;
    return words.count(key, slots.length, words.row(numbers(slots)));
  }

  #stay() {
    const { words, dialog } = this.#page;
    return { text: words.of('handin.stay'), act: () => dialog.close() };
  }

  #leave() {
    this.#left = true;
    this.#page.leave();
  }
}
