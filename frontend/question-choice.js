import { h } from './dom.js';
import { icon } from './icon.js';

/** The letter before an option: A for the first. */
export const letterOf = (index) => String.fromCharCode(65 + index);

/** The inputs of the options, in their order; none where there is nothing to choose by letter. */
export const optionsOf = (root) => [...root.querySelectorAll('.ds-option > input')];

const marked = (root) => optionsOf(root).flatMap((input, index) => (input.checked ? [index] : []));
const mark = (root, places) => optionsOf(root).forEach((input, index) => (input.checked = places.includes(index)));

export const singleChoice = {
  render: (question, frame) => optionRows(question, 'radio', frame),
  show: (root, answer) => mark(root, answer ? [answer.chosen] : []),
  read: (root) => marked(root).map((chosen) => ({ kind: 'single-choice', chosen }))[0] ?? null,
};

export const multipleChoice = {
  render: (question, frame) => optionRows(question, 'checkbox', frame),
  show: (root, answer) => mark(root, answer?.chosen ?? []),
  read: (root) => (marked(root).length ? { kind: 'multiple-choice', chosen: marked(root) } : null),
};

export const trueFalse = {
  render: (question, frame) => optionRows(question, 'radio', frame),
  show: (root, answer) => mark(root, answer ? [answer.holds ? 0 : 1] : []),
  read: (root) => marked(root).map((index) => ({ kind: 'true-false', holds: index === 0 }))[0] ?? null,
};

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
  return many ? [h('p', { class: 'ds-many', id: `${id}-many` }, words.of('field.many')), group] : [group];
}
