import { h } from './dom.js';

const MARGIN = 16;

/**
 * @typedef {{number: number, done: boolean, flagged: boolean, local: boolean, now: boolean}} Mark one question on the sheet
 */

/** Says of a question what its circle shows. */
export function markLabel(words, mark) {
  let label = words.of(mark.done ? 'item.answered' : 'item.open', mark.number);
  if (mark.flagged) label = words.of('item.flagged', label);
  if (mark.local) label = words.of('item.local', label);
  return label;
}

/** @returns {HTMLButtonElement} the circle of a question */
export function circle(words, mark, go) {
  const button = h(
    'button',
    { type: 'button', class: 'ds-q', onclick: () => go(mark.number - 1) },
    h('span', {}, String(mark.number)),
  );
  paint(button, words, mark);
  return button;
}

function paint(button, words, mark) {
  button.classList.toggle('is-done', mark.done);
  button.classList.toggle('is-flag', mark.flagged);
  button.classList.toggle('is-local', mark.local);
  button.classList.toggle('is-now', mark.now);
  button.setAttribute('aria-label', markLabel(words, mark));
  if (mark.now) button.setAttribute('aria-current', 'true');
  else button.removeAttribute('aria-current');
}

/**
 * The answer sheet: a circle for each question and what the circles mean. It is one stop of the Tab key; arrows move in it.
 */
export class AnswerSheet {
  #words;
  #circles;
  #shown = -1;

  /**
   * @param {import('./wording.js').Wording} words
   * @param {Mark[]} marks
   * @param {(index: number) => void} go
   * @param {string} [looks] a further class of the grid
   */
  constructor(words, marks, go, looks = '') {
    this.#words = words;
    this.#circles = marks.map((mark) => circle(words, mark, go));
    this.grid = h(
      'div',
      {
        class: `ds-card-grid ${looks}`.trim(),
        role: 'group',
        'aria-label': words.of('sheet'),
        onkeydown: (event) => this.#move(event),
      },
      ...this.#circles,
    );
    this.legend = h('p', { class: 'ds-legend' });
    this.update(marks);
  }

  /** @param {Mark[]} marks */
  update(marks) {
    marks.forEach((mark, index) => {
      paint(this.#circles[index], this.#words, mark);
      this.#circles[index].tabIndex = mark.now ? 0 : -1;
    });
    this.#reveal(marks.findIndex((mark) => mark.now));
    this.legend.replaceChildren(...this.#entries(marks));
  }

  /** Puts the focus on the circle of the question that is shown. */
  focus() {
    this.#circles.find((button) => button.tabIndex === 0)?.focus();
  }

  /** Brings the question that is shown into sight on a long sheet, once, and moves nothing but the sheet. */
  #reveal(index) {
    if (index === this.#shown || index < 0) return;
    this.#shown = index;
    const circle = this.#circles[index].getBoundingClientRect();
    const frame = this.grid.getBoundingClientRect();
    this.grid.scrollTop +=
      Math.min(0, circle.top - frame.top - MARGIN) + Math.max(0, circle.bottom - frame.bottom + MARGIN);
  }

  #entries(marks) {
    const sum = (test) => marks.filter(test).length;
    const entry = (look, key, number) => h('span', {}, h('i', { class: look }), this.#words.of(key, number));
    const local = sum((mark) => mark.local);
    return [
      entry(
        'done',
        'legend.answered',
        sum((mark) => mark.done),
      ),
      entry(
        '',
        'legend.open',
        sum((mark) => !mark.done),
      ),
      entry(
        'flag',
        'legend.flagged',
        sum((mark) => mark.flagged),
      ),
      ...(local ? [entry('local', 'legend.local', local)] : []),
    ];
  }

  #move(event) {
    const at = this.#circles.indexOf(event.target);
    const row = { ArrowUp: -5, ArrowDown: 5, ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? this.#circles.length - 1 : at + row;
    if (at < 0 || Number.isNaN(to)) return;
    event.preventDefault(); // the page's own arrows leave alone what is already handled
    const next = this.#circles[to];
    if (!next) return;
    for (const button of this.#circles) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  }
}
