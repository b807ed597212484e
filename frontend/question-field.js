import { adoptEarly, h, same } from './dom.js';
import { icon } from './icon.js';

/**
 * @typedef {{kind: string, chosen?: number|number[], holds?: boolean}} Answer an answer as it travels and is stored
 * @typedef {{slot?: number, kind: string, stem: string, options: string[], answer?: Answer|null}} Question
 *     stem and options are HTML that the server has sanitised; options of true/false are its two words
 */

let rendered = 0;

/** The letter before an option: A for the first. */
export const letterOf = (index) => String.fromCharCode(65 + index);

/**
 * What a learner meets, kind by kind. A new kind is one entry: `render` builds its inputs, `show` sets them to an answer,
 * `read` makes an answer of them, or null where nothing is answered.
 */
const kinds = {
  'single-choice': {
    render: (question, frame) => optionRows(question, 'radio', frame),
    show: (root, answer) => mark(root, answer ? [answer.chosen] : []),
    read: (root) => marked(root).map((chosen) => ({ kind: 'single-choice', chosen }))[0] ?? null,
  },
  'multiple-choice': {
    render: (question, frame) => optionRows(question, 'checkbox', frame),
    show: (root, answer) => mark(root, answer?.chosen ?? []),
    read: (root) => (marked(root).length ? { kind: 'multiple-choice', chosen: marked(root) } : null),
  },
  'true-false': {
    render: (question, frame) => optionRows(question, 'radio', frame),
    show: (root, answer) => mark(root, answer ? [answer.holds ? 0 : 1] : []),
    read: (root) => marked(root).map((index) => ({ kind: 'true-false', holds: index === 0 }))[0] ?? null,
  },
};

const inputsOf = (root) => [...root.querySelectorAll('.ds-option > input')];
const marked = (root) => inputsOf(root).flatMap((input, index) => (input.checked ? [index] : []));
const mark = (root, places) => inputsOf(root).forEach((input, index) => (input.checked = places.includes(index)));

function optionRows(question, type, { id, words }) {
  const many = type === 'checkbox';
  const rows = question.options.map((option, index) => {
    const text = h('span');
    text.innerHTML = option;
    return h(
      'label',
      { class: 'ds-option' },
      h('input', { type, name: id }),
      h('span', { class: 'ds-letter' }, letterOf(index)),
      text,
      icon('check'),
    );
  });
  const group = h(
    'fieldset',
    {
      class: many ? 'ds-options ds-options--many' : 'ds-options',
      role: many ? 'group' : 'radiogroup',
      'aria-labelledby': `${id}-stem`,
      'aria-describedby': many ? `${id}-many` : null,
    },
    ...rows,
  );
  return many ? [h('p', { class: 'ds-many', id: `${id}-many` }, words.many ?? ''), group] : [group];
}

/**
 * One question as a learner meets it, on native inputs: in a quiz, in an author's preview, in practice, at a stop on site.
 *
 * Properties: `question` (it may carry its own `answer`; a new question starts from that), `answer`, `readonly`, and
 * `words` with the key `many`. Every choice is told at once as `answer-change` with `detail.answer`, and the answer is
 * always what the inputs show now: a choice replaces the one before, an emptied multiple choice is null.
 */
export class QuestionField extends HTMLElement {
  #question = null;
  #answer = null;
  #readonly = false;
  #words = {};
  #byMouse = false;

  constructor() {
    super();
    this.addEventListener('change', (event) => this.#changed(event.target));
    this.addEventListener('pointerdown', (event) => (this.#byMouse = event.pointerType === 'mouse'));
    this.addEventListener('keydown', () => (this.#byMouse = false));
  }

  connectedCallback() {
    adoptEarly(this, 'words', 'question', 'answer', 'readonly');
  }

  /** @type {Question|null} */
  get question() {
    return this.#question;
  }

  set question(question) {
    this.#question = question;
    this.#answer = question?.answer ?? null;
    this.#render();
  }

  /** @type {Answer|null} */
  get answer() {
    return this.#answer;
  }

  set answer(answer) {
    this.#answer = answer ?? null;
    this.#show();
  }

  get readonly() {
    return this.#readonly;
  }

  set readonly(readonly) {
    this.#readonly = Boolean(readonly);
    for (const group of this.querySelectorAll('fieldset')) group.disabled = this.#readonly;
  }

  /** @type {{many?: string}} */
  get words() {
    return this.#words;
  }

  set words(words) {
    this.#words = words ?? {};
    if (this.#question) this.#render();
  }

  /** How many options can be chosen by letter or digit. */
  get size() {
    return inputsOf(this).length;
  }

  /**
   * Chooses an option as a press on it would; where several may be chosen, takes it back if it was.
   *
   * @param {number} index
   * @returns {boolean|null} whether it is chosen now; null where there is no such option or nothing can be changed
   */
  choose(index) {
    const input = inputsOf(this)[index];
    if (!input || this.#readonly) return null;
    input.click();
    return input.checked;
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
    const fields = kinds[question.kind]?.render(question, { id, words: this.#words }) ?? [];
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
    const answer = kinds[this.#question.kind].read(this);
    if (same(answer, this.#answer)) return;
    this.#answer = answer;
    this.dispatchEvent(new CustomEvent('answer-change', { bubbles: true, detail: { answer } }));
  }
}

if (!customElements.get('question-field')) customElements.define('question-field', QuestionField);
