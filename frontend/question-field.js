import { adoptEarly, h, same } from './dom.js';
import { matching, ordering } from './question-arrange.js';
import { multipleChoice, optionsOf, singleChoice, trueFalse } from './question-choice.js';
import { date, fillIn, numeric, shortText } from './question-entry.js';
import { Wording } from './wording.js';

const QUIET = 600;

/**
 * @typedef {{kind: string}} Answer an answer as it travels and is stored: beside its kind `chosen` (a place, places, or for
 *     each place on the left one on the right), `holds`, `texts`, `text` or `order`
 * @typedef {object} Question texts are HTML that the server has sanitised
 * @property {string} kind
 * @property {string} stem of a fill-in with `[[1]]` where the first blank stands
 * @property {string[]} [options] of true/false its two words; of matching what is chosen from
 * @property {string[]} [prompts]
 * @property {number} [blanks]
 * @property {string} [unit]
 * @property {'year'|'month'|'day'} [precision]
 * @property {number} [limit] characters
 * @property {Answer|null} [answer]
 * @property {number} [slot]
 */

/**
 * What a learner meets, kind by kind. A new kind is one entry: `render` builds its inputs, `show` sets them to an answer,
 * `read` makes an answer of them, or null where nothing is answered.
 */
const kinds = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'fill-in': fillIn,
  numeric,
  date,
  ordering,
  matching,
  'short-text': shortText,
};

const isText = (input) => input.matches('input[type=text], textarea');

let rendered = 0;

/**
 * One question as a learner meets it, on native inputs: in a quiz, in an author's preview, in practice, at a stop on site.
 *
 * Properties: `question` (it may carry its own `answer`; a new question starts from that), `answer`, `readonly`, and
 * `words` with the keys `field.*`. Every choice is told at once as `answer-change` with `detail.answer` and
 * `detail.question`, and the answer is always what the inputs show now: a choice replaces the one before, an emptied
 * multiple choice is null. What is written is told when the keys have rested for a while, and at once when the input is
 * left, the question is replaced or the page goes.
 */
export class QuestionField extends HTMLElement {
  #question = null;
  #answer = null;
  #readonly = false;
  #words = new Wording({});
  #byMouse = false;
  #unsaid = false;
  #timer = 0;
  #watching = null;

  constructor() {
    super();
    this.addEventListener('change', (event) => this.#changed(event.target));
    this.addEventListener('input', (event) => isText(event.target) && this.#written(event.isComposing));
    this.addEventListener('compositionend', () => this.#written(false));
    this.addEventListener('focusout', () => this.settle());
    this.addEventListener('pointerdown', (event) => (this.#byMouse = event.pointerType === 'mouse'));
    this.addEventListener('keydown', () => (this.#byMouse = false));
  }

  connectedCallback() {
    adoptEarly(this, 'words', 'question', 'answer', 'readonly');
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    window.addEventListener('pagehide', () => this.settle(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.settle(), { signal });
  }

  disconnectedCallback() {
    this.#watching?.abort();
    this.settle();
  }

  /** @type {Question|null} */
  get question() {
    return this.#question;
  }

  set question(question) {
    this.settle();
    this.#question = question;
    this.#answer = question?.answer ?? null;
    this.#render();
  }

  /** @type {Answer|null} */
  get answer() {
    return this.#answer;
  }

  set answer(answer) {
    this.#calm();
    this.#answer = answer ?? null;
    this.#show();
  }

  get readonly() {
    return this.#readonly;
  }

  set readonly(readonly) {
    this.settle();
    this.#readonly = Boolean(readonly);
    for (const part of this.querySelectorAll('fieldset, .ds-blank')) part.disabled = this.#readonly;
  }

  /** @param {Object<string, string>} texts */
  set words(texts) {
    this.settle();
    this.#words = new Wording(texts);
    if (this.#question) this.#render();
  }

  /** How many options can be chosen by letter or digit. */
  get size() {
    return optionsOf(this).length;
  }

  /**
   * Chooses an option as a press on it would; where several may be chosen, takes it back if it was.
   *
   * @param {number} index
   * @returns {boolean|null} whether it is chosen now; null where there is no such option or nothing can be changed
   */
  choose(index) {
    const input = optionsOf(this)[index];
    if (!input || this.#readonly) return null;
    input.click();
    return input.checked;
  }

  /** Tells at once what was written and not told yet. */
  settle() {
    if (this.#unsaid) this.#tell();
  }

  /** Moves the focus to the stem, so that it is read out; the page stays where it is. */
  focusStem() {
    this.querySelector('.ds-stem')?.focus({ preventScroll: true });
  }

  #render() {
    const question = this.#question;
    if (!question) {
      this.replaceChildren();
      return;
    }
    const id = `question-${++rendered}`;
    // a heading by role: a stem may hold paragraphs and lists, which an h2 may not
    const stem = h('div', { class: 'ds-stem', id: `${id}-stem`, role: 'heading', 'aria-level': '2', tabindex: '-1' });
    stem.innerHTML = question.stem;
    // of a kind that this page does not know yet at least the question itself is shown
    const fields = kinds[question.kind]?.render(question, { id, words: this.#words, stem }) ?? [];
    this.replaceChildren(stem, ...fields);
    this.readonly = this.#readonly;
    this.#show();
  }

  #show() {
    kinds[this.#question?.kind]?.show(this, this.#answer);
  }

  #changed(input) {
    // after a click the arrow keys belong to the page again, or the next one would change the answer unseen
    if (this.#byMouse && input.type === 'radio') input.blur();
    this.#tell();
  }

  /** A character that is being put together is not one yet. */
  #written(unfinished) {
    this.#calm();
    this.#unsaid = true;
    if (!unfinished) this.#timer = setTimeout(() => this.#tell(), QUIET);
  }

  #calm() {
    clearTimeout(this.#timer);
    this.#unsaid = false;
  }

  #tell() {
    this.#calm();
    const question = this.#question;
    const answer = kinds[question.kind].read(this);
    if (same(answer, this.#answer)) return;
    this.#answer = answer;
    this.dispatchEvent(new CustomEvent('answer-change', { bubbles: true, detail: { answer, question } }));
  }
}

if (!customElements.get('question-field')) customElements.define('question-field', QuestionField);
