const MILESTONES = [300, 60, 30, 10];
const JITTER = 400;
const SLEEP = 2000;

/**
 * The time left of an attempt, as far as a page can know it: the server's remaining milliseconds, counted down with the
 * monotonic clock. Device time is never trusted, but a jump of it against the monotonic clock means that the device slept
 * (some systems stop the monotonic clock then): the time is taken off at once and `slept` asks the page for a correction.
 *
 * Events: `tick` each second, `milestone` with `detail.seconds` at 5 and 1 minutes, 30 and 10 seconds, `slept`, `zero`.
 */
export class QuizClock extends EventTarget {
  #left = 0;
  #since = 0;
  #gap = 0;
  #last = Infinity;
  #timer = 0;

  /** Takes the server's word. Corrections below the network's own jitter are left out, so that seconds never hop. */
  set(remainingMs, roundTrip = 0) {
    const left = remainingMs - roundTrip / 2;
    if (this.#timer && Math.abs(left - this.remaining) < JITTER) return;
    this.#left = left;
    this.#since = performance.now();
    this.#gap = deviceGap();
    this.#tick();
  }

  /** @returns {number} milliseconds, never below zero */
  get remaining() {
    return Math.max(0, this.#left - (performance.now() - this.#since));
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #tick() {
    this.stop();
    this.#noticeSleep();
    const { remaining } = this;
    const passed = MILESTONES.filter((seconds) => this.#last > seconds * 1000 && remaining <= seconds * 1000);
    const first = this.#last === Infinity;
    const ended = remaining === 0 && this.#last > 0;
    this.#last = remaining;
    this.dispatchEvent(new Event('tick'));
    if (ended) this.dispatchEvent(new Event('zero'));
    else if (passed.length && !first) {
      this.dispatchEvent(new CustomEvent('milestone', { detail: { seconds: Math.min(...passed) } }));
    }
    if (remaining > 0) this.#timer = setTimeout(() => this.#tick(), remaining % 1000 || 1000);
  }

  #noticeSleep() {
    const slept = deviceGap() - this.#gap;
    this.#gap += slept;
    if (slept < SLEEP) return;
    this.#left -= slept;
    this.dispatchEvent(new Event('slept'));
  }
}

const deviceGap = () => Date.now() - performance.now();

/** Minutes and seconds, from an hour on with the hours: 08:42, 1:30:00. */
export function clockText(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number) => String(number).padStart(2, '0');
  return `${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}
