import { h } from './dom.js';

/** The lengths that the server takes. */
const LONGEST = { blank: 500, number: 100, year: 10, part: 4 };
const GAP = '____';
const MARKS = /\[\[([1-8])\]\]/;

export const fillIn = {
  render({ blanks }, { id, words, stem }) {
    const missing = placed(stem, blanks, (number) => blank(number, { 'aria-label': words.of('field.blank', number) }));
    const lines = missing.map((number) =>
      h(
        'label',
        { class: 'ds-entryline' },
        h('span', {}, blanks === 1 ? words.of('field.answer') : words.of('field.blank', number)),
        blank(number, {}),
      ),
    );
    return lines.length ? [group(id, 'ds-entries', ...lines)] : [];
  },
  show: (root, answer) => blanksOf(root).forEach((input, index) => put(input, answer?.texts[index] ?? '')),
  read(root) {
    const texts = blanksOf(root).map(written);
    return texts.some((text) => text.trim()) ? { kind: 'fill-in', texts } : null;
  },
};

export const numeric = {
  render({ unit }, { id, words }) {
    const input = entry({
      class: 'ds-entry ds-entry--number',
      inputmode: 'decimal',
      maxlength: LONGEST.number,
      'aria-label': words.of('field.answer'),
      'aria-describedby': unit ? `${id}-unit` : null,
    });
    // the keyboards of phones for numbers have no minus
    const sign = h(
      'button',
      { type: 'button', class: 'ds-btn ds-sign', 'aria-label': words.of('field.sign'), onclick: () => turn(input) },
      '±',
    );
    const measure = unit && h('div', { class: 'ds-unit', id: `${id}-unit` });
    if (measure) measure.innerHTML = unit;
    return [group(id, 'ds-entryrow', sign, input, measure)];
  },
  show: (root, answer) => put(root.querySelector('.ds-entry'), answer?.text ?? ''),
  read: (root) => ofText('numeric', written(root.querySelector('.ds-entry'))),
};

/** Of a date, as precisely as it is asked for, the inputs that there are. */
const PARTS = { year: ['year'], month: ['year', 'month'], day: ['year', 'month', 'day'] };

export const date = {
  render({ precision }, { id, words }) {
    const parts = (PARTS[precision] ?? PARTS.day).map((part) =>
      h(
        'label',
        { class: `ds-datepart ds-datepart--${part}` },
        h('span', {}, words.of(`field.${part}`)),
        entry({ inputmode: 'numeric', maxlength: part === 'year' ? LONGEST.year : LONGEST.part }),
      ),
    );
    const before = h('label', { class: 'ds-check' }, h('input', { type: 'checkbox' }), words.of('field.before'));
    return [group(id, 'ds-entryrow ds-daterow', ...parts, before)];
  },
  show(root, answer) {
    const [, minus, ...parts] = /^(-?)([^-]*)-?([^-]*)-?(.*)$/s.exec(answer?.text ?? '');
    entriesOf(root).forEach((input, index) => put(input, parts[index]));
    root.querySelector('[type=checkbox]').checked = Boolean(minus);
  },
  /** What is missing in between stays empty and is seen again; nobody reads a date in it. */
  read(root) {
    const parts = entriesOf(root).map((input) => written(input).replace(/[\s年月日号]/g, ''));
    const text = parts.join('-').replace(/-+$/, '');
    const before = root.querySelector('[type=checkbox]').checked && !text.startsWith('-');
    return parts.some(Boolean) ? ofText('date', (before ? '-' : '') + text) : null;
  },
};

export const shortText = {
  render({ limit }, { id, words }) {
    const count = h('p', { class: 'ds-essay__count', id: `${id}-count` });
    const text = h('textarea', {
      class: 'ds-essay',
      rows: 7,
      maxlength: limit,
      'aria-labelledby': `${id}-stem`,
      'aria-describedby': `${id}-count`,
      oninput: () => tellLength(),
    });
    const tellLength = () => (count.textContent = words.of('field.count', text.value.length, limit));
    text.addEventListener('shown', tellLength);
    tellLength();
    return [group(id, 'ds-entries', text, count)];
  },
  show(root, answer) {
    const text = root.querySelector('.ds-essay');
    put(text, answer?.text ?? '');
    text.dispatchEvent(new Event('shown'));
  },
  read: (root) => ofText('short-text', written(root.querySelector('.ds-essay'))),
};

const group = (id, looks, ...fields) =>
  h('fieldset', { class: looks, role: 'group', 'aria-labelledby': `${id}-stem` }, ...fields);

// what was once written on a device that others use too is no hint
const entry = (attributes) =>
  h('input', {
    type: 'text',
    class: 'ds-entry',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    ...attributes,
  });

const blank = (number, attributes) =>
  entry({ class: 'ds-entry ds-blank', maxlength: LONGEST.blank, 'data-blank': number, ...attributes });

const entriesOf = (root) => [...root.querySelectorAll('.ds-entry')];
const blanksOf = (root) => entriesOf(root).sort((one, other) => one.dataset.blank - other.dataset.blank);

/** A half-written character may stand beyond the limit for a moment. */
const written = (input) => input.value.slice(0, input.maxLength);

const ofText = (kind, text) => (text.trim() ? { kind, text } : null);

/** Sets a text and leaves the caret alone where nothing changes. */
function put(input, text) {
  if (input.value !== text) input.value = text;
}

function turn(input) {
  const number = input.value.trim();
  input.value = /^[-−－]/.test(number) ? number.slice(1) : `-${number}`;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.focus();
}

/**
 * Puts an input where each mark stands in a stem. A mark without a blank becomes a line, so that none is seen raw.
 *
 * @param {HTMLElement} stem
 * @param {number} blanks how many there are
 * @param {(number: number) => HTMLElement} make the input of a blank, from 1
 * @returns {number[]} the blanks whose marks are nowhere
 */
function placed(stem, blanks, make) {
  const missing = new Set(Array.from({ length: blanks }, (_, index) => index + 1));
  const walker = document.createTreeWalker(stem, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = text.data.split(MARKS);
    const nodes = parts.map((part, index) => (index % 2 === 0 ? part : missing.delete(Number(part)) ? make(part) : GAP));
    if (parts.length > 1) text.replaceWith(...nodes);
  }
  for (const picture of stem.querySelectorAll('img[alt]')) {
    picture.alt = picture.alt.split(MARKS).map((part, index) => (index % 2 === 0 ? part : GAP)).join('');
  }
  return [...missing];
}
