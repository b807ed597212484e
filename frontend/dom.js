/**
 * Builds one element.
 *
 * @param {string} tag
 * @param {Object<string, unknown>} attributes attributes by name (`false`, `null` and `undefined` are left out, `true` is
 *     an empty one); a function under `onclick` and the like is a listener
 * @param {...(Node|string|null|undefined|false)} children nodes and plain text, never markup
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/**
 * Takes over properties that were set on an element before its class was known: as plain fields they would hide the
 * class's setters for ever.
 *
 * @param {HTMLElement} element
 * @param {...string} names
 */
export function adoptEarly(element, ...names) {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

/** @returns {boolean} whether two answers, or other values that travel as JSON, say the same */
export function same(one, other) {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** @returns {string} what proves to the server that a request comes from a page of its own; empty before the first one */
export function csrfToken() {
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** @returns {Promise<void>} settled after so many milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
