import { adoptEarly, h } from './dom.js';

/**
 * A text to mend in which some stretches are marked. What is typed lies in a plain `textarea`; the marks lie on a copy of
 * the text behind it, which has the same look and scrolls with it. A mark moves with the text around it, and goes when what
 * it marks is mended.
 *
 * Properties: `value` the text; `marks` a list of `{from, to, severity}` with places in it; `label` the name of the field.
 * Tells of a mended text by the event `change`.
 */
class MarkedText extends HTMLElement {
  #value = '';
  #marks = [];
  #label = '';
  #field = h('textarea', {
    rows: 16,
    spellcheck: 'false',
    autocomplete: 'off',
    oninput: () => this.#mended(),
    onscroll: () => this.#follow(),
  });
  #copy = h('div', { 'aria-hidden': 'true', class: 'ds-marked__copy' });

  set value(text) {
    this.#value = text ?? '';
    this.#draw();
  }

  get value() {
    return this.#value;
  }

  set marks(marks) {
    this.#marks = [...(marks ?? [])].sort((one, other) => one.from - other.from);
    this.#draw();
  }

  set label(name) {
    this.#label = name;
    this.#field.setAttribute('aria-label', name);
  }

  get label() {
    return this.#label;
  }

  connectedCallback() {
    adoptEarly(this, 'value', 'marks', 'label');
    this.classList.add('ds-marked');
    this.replaceChildren(this.#copy, this.#field);
    this.#draw();
  }

  /** Brings a stretch into view and selects it. */
  reveal(from, to) {
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(from, to);
    const mark = this.#copy.querySelector(`[data-from="${from}"]`) ?? this.#nearest(from);
    if (mark) this.#field.scrollTop = mark.offsetTop - this.#field.clientHeight / 3;
    this.scrollIntoView({ block: 'nearest' });
  }

  #nearest(place) {
    return [...this.#copy.children].findLast((mark) => Number(mark.dataset.from) <= place);
  }

  #mended() {
    const before = this.#value;
    const after = this.#field.value;
    const start = sameStart(before, after);
    const end = sameEnd(before, after, start);
    const shift = after.length - before.length;
    this.#value = after;
    this.#marks = this.#marks
      .filter(({ from, to }) => to <= start || from >= before.length - end)
      .map((mark) => (mark.to <= start ? mark : { ...mark, from: mark.from + shift, to: mark.to + shift }));
    this.#paint();
    this.dispatchEvent(new Event('change'));
  }

  #draw() {
    if (this.#field.value !== this.#value) this.#field.value = this.#value;
    this.#paint();
  }

  #paint() {
    const pieces = [];
    let at = 0;
    for (const { from, to, severity } of this.#marks) {
      if (from < at || to > this.#value.length) continue;
      pieces.push(this.#value.slice(at, from));
      pieces.push(h('mark', { 'data-from': from, class: `is-${severity}` }, this.#value.slice(from, to)));
      at = to;
    }
    // a line at the end that is still empty has its height only if something follows it
    this.#copy.replaceChildren(...pieces, `${this.#value.slice(at)}\u200b`);
    this.#follow();
  }

  #follow() {
    this.#copy.scrollTop = this.#field.scrollTop;
  }
}

function sameStart(one, other) {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

function sameEnd(one, other, start) {
  const most = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}

customElements.define('marked-text', MarkedText);
