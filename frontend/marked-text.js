import { adoptEarly, h } from './dom.js';

/** So long nothing is typed before the text is told, in milliseconds. A text may be long, and a key is pressed quickly. */
const REST = 1_000;

/**
 * A text to mend in which some stretches are marked. What is typed lies in a plain `textarea`; the marks lie on a copy of
 * the text behind it, which has the same look and scrolls with it. A mark moves with the text around it, and goes when what
 * it marks is mended.
 *
 * Properties: `value` the text; `marks` a list of `{from, to, severity}` with places in it; `label` the name of the field.
 * Tells of a mended text by the event `change`, once the field is left or nothing was typed for a while.
 */
class MarkedText extends HTMLElement {
  #value = '';
  #marks = [];
  #label = '';
  #rest = 0;
  #field = h('textarea', {
    rows: 16,
    spellcheck: 'false',
    autocomplete: 'off',
    oninput: () => this.#mended(),
    onchange: (event) => this.#left(event),
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
    this.#marks = [...(marks ?? [])]
      .sort((one, other) => one.from - other.from)
      .map((mark) => ({ ...mark, place: mark.from }));
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

  disconnectedCallback() {
    clearTimeout(this.#rest);
    this.#rest = 0;
  }

  /** Brings a stretch into view and selects it. Its place is that in the text as it came. */
  reveal(from, to) {
    const mark = this.#marks.find(({ place }) => place === from) ?? { from, to };
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(mark.from, mark.to);
    const shown = this.#copy.querySelector(`[data-place="${from}"]`) ?? this.#nearest(from);
    if (shown) this.#field.scrollTop = shown.offsetTop - this.#field.clientHeight / 3;
    this.scrollIntoView({ block: 'nearest' });
  }

  #nearest(place) {
    return [...this.#copy.children].findLast((mark) => Number(mark.dataset.place) <= place);
  }

  #mended() {
    const before = this.#value;
    const after = this.#field.value;
    const start = sameStart(before, after);
    const end = sameEnd(before, after, start);
    const shift = after.length - before.length;
    const kept = this.#marks.filter(({ from, to }) => to <= start || from >= before.length - end);
    const all = kept.length === this.#marks.length;
    this.#value = after;
    this.#marks = kept.map((mark) => (mark.to <= start ? mark : { ...mark, from: mark.from + shift, to: mark.to + shift }));
    if (!all || !this.#patch(start, before.length - end, after.slice(start, after.length - end))) this.#paint();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#tell(), REST);
  }

  /** The field says the same as this element, which tells in its place. */
  #left(event) {
    event.stopPropagation();
    if (this.#rest) this.#tell();
  }

  #tell() {
    clearTimeout(this.#rest);
    this.#rest = 0;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #draw() {
    if (this.#field.value !== this.#value) this.#field.value = this.#value;
    this.#paint();
  }

  /** Mends the copy where all that has changed lies between two marks. Returns whether it does. */
  #patch(from, to, text) {
    let at = 0;
    for (const piece of this.#copy.childNodes) {
      const end = at + piece.textContent.length;
      if (piece.nodeType === Node.TEXT_NODE && from >= at && to <= end) {
        piece.replaceData(from - at, to - from, text);
        this.#follow();
        return true;
      }
      at = end;
    }
    return false;
  }

  #paint() {
    const pieces = [];
    let at = 0;
    for (const { from, to, place, severity } of this.#marks) {
      if (from < at || to > this.#value.length) continue;
      pieces.push(this.#value.slice(at, from));
      pieces.push(h('mark', { 'data-place': place, class: `is-${severity}` }, this.#value.slice(from, to)));
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
