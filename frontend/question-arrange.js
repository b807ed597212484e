import { h } from './dom.js';
import { icon } from './icon.js';
import { letterOf } from './question-choice.js';

/** From so many characters on a choice is also shown in full, since a closed list cuts it off. */
const LONG = 16;

/**
 * Items to put in order, by buttons or by dragging their numbers. The order in which they come is nobody's answer: it
 * counts once something was moved or the order confirmed.
 */
export const ordering = {
  render({ options }, { id, words }) {
    const voice = h('p', { class: 'sr', role: 'status' });
    const list = h('ol', { class: 'ds-order', role: 'list', 'aria-labelledby': `${id}-stem` });
    const tell = () => {
      give(list, true);
      list.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const moved = (row) => {
      const rows = [...list.children];
      voice.textContent = words.of('field.moved', textOf(row), rows.indexOf(row) + 1, rows.length);
      tell();
    };
    const accept = () => {
      // the button changes its words, which is not read out
      voice.textContent = words.of('field.order.kept');
      tell();
    };
    list.append(...options.map((option, place) => item(option, place, words, moved)));
    number(list);
    const keep = h(
      'button',
      { type: 'button', class: 'ds-btn ds-order__keep', onclick: () => list.dataset.given || accept() },
      h('span', { class: 'is-open' }, words.of('field.order.keep')),
      h('span', { class: 'is-kept' }, icon('check'), words.of('field.order.kept')),
    );
    return [
      h('p', { class: 'ds-many' }, words.of('field.order.hint')),
      h('fieldset', { class: 'ds-entries', role: 'group', 'aria-labelledby': `${id}-stem` }, list, keep, voice),
    ];
  },
  show(root, answer) {
    const list = root.querySelector('.ds-order');
    const rows = [...list.children];
    const order = answer?.order ?? rows.map((_, place) => place);
    if (String(placesOf(list)) !== String(order)) {
      list.append(...order.map((place) => rows.find((row) => Number(row.dataset.place) === place)));
      number(list);
    }
    give(list, Boolean(answer));
  },
  read(root) {
    const list = root.querySelector('.ds-order');
    return list.dataset.given ? { kind: 'ordering', order: placesOf(list) } : null;
  },
};

export const matching = {
  render({ prompts, options }, { id, words }) {
    const names = options.map(plain);
    const apart = options.some((option, index) => option.includes('<img') || names[index].length > LONG);
    const named = names.map((name, index) => (apart ? `${letterOf(index)} ${name}` : name));
    const couples = prompts.map((prompt, index) => {
      const text = h('div', { class: 'ds-couple__prompt', id: `${id}-prompt-${index}` });
      text.innerHTML = prompt;
      const choices = named.map((name, place) => h('option', { value: place }, name));
      const none = h('option', { value: '' }, words.of('field.choose'));
      const list = h('select', { class: 'ds-choose', 'aria-labelledby': text.id }, none, ...choices);
      return h('div', { class: 'ds-couple' }, text, list);
    });
    const group = { class: 'ds-couples', role: 'group', 'aria-labelledby': `${id}-stem` };
    return [apart && inFull(options), h('fieldset', group, ...couples)].filter(Boolean);
  },
  show: (root, answer) =>
    selectsOf(root).forEach((list, index) => (list.value = String(answer?.chosen[index] ?? ''))),
  read(root) {
    const chosen = selectsOf(root).flatMap(({ value }, index) => (value === '' ? [] : [[index, Number(value)]]));
    return chosen.length ? { kind: 'matching', chosen: Object.fromEntries(chosen) } : null;
  },
};

const selectsOf = (root) => [...root.querySelectorAll('.ds-choose')];
const placesOf = (list) => [...list.children].map((row) => Number(row.dataset.place));
const textOf = (row) => plain(row.querySelector('.ds-order__text').innerHTML);

function item(option, place, words, moved) {
  const text = h('div', { class: 'ds-order__text' });
  text.innerHTML = option;
  const handle = h('span', { class: 'ds-order__grip', 'aria-hidden': 'true' }, h('span', { class: 'ds-letter' }));
  const row = h('li', { 'data-place': place }, handle, text);
  const button = (looks, key, by) =>
    h(
      'button',
      {
        type: 'button',
        class: `ds-iconbtn ds-order__${looks}`,
        'aria-label': words.of(key, textOf(row)),
        onclick: () => move(row, by) && moved(row),
      },
      icon('down'),
    );
  row.append(button('up', 'field.up', -1), button('down', 'field.down', 1));
  drag(row, handle, moved);
  return row;
}

/** @returns {boolean} whether there was a place to go to */
function move(row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return false;
  // the neighbour goes round it: whoever is moved in the page would lose the focus and the pointer
  if (by < 0) row.after(other);
  else row.before(other);
  number(row.parentElement);
  return true;
}

function number(list) {
  [...list.children].forEach((row, index, { length }) => {
    row.querySelector('.ds-letter').textContent = String(index + 1);
    // not disabled, which would drop the focus of whoever moves an item to the end
    row.querySelector('.ds-order__up').setAttribute('aria-disabled', String(index === 0));
    row.querySelector('.ds-order__down').setAttribute('aria-disabled', String(index === length - 1));
  });
}

function give(list, given) {
  list.toggleAttribute('data-given', given);
  if (given) list.dataset.given = 'true';
}

function drag(row, handle, moved) {
  let went = false;
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || row.closest('fieldset').disabled) return;
    event.preventDefault();
    went = false;
    handle.setPointerCapture(event.pointerId);
    row.classList.add('is-dragged');
  });
  handle.addEventListener('pointermove', ({ pointerId, clientY }) => {
    if (!handle.hasPointerCapture(pointerId)) return;
    while (clientY < middle(row.previousElementSibling, -Infinity)) went = move(row, -1);
    while (clientY > middle(row.nextElementSibling, Infinity)) went = move(row, 1);
  });
  handle.addEventListener('lostpointercapture', () => {
    row.classList.remove('is-dragged');
    if (went) moved(row);
  });
}

function middle(row, without) {
  const box = row?.getBoundingClientRect();
  return box ? box.top + box.height / 2 : without;
}

function inFull(options) {
  const rows = options.map((option, index) => {
    const text = h('div');
    text.innerHTML = option;
    return h('li', {}, h('span', { class: 'ds-letter' }, letterOf(index)), text);
  });
  return h('ol', { class: 'ds-choices', role: 'list' }, ...rows);
}

/** What a list or a name can say of a text: its words, and those of its pictures. */
function plain(html) {
  const text = h('div');
  text.innerHTML = html;
  for (const picture of text.querySelectorAll('img')) picture.replaceWith(picture.alt);
  return text.textContent.trim();
}
