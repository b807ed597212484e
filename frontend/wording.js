/** Puts values into the places `{0}`, `{1}` … of a text. */
export function fill(text, ...values) {
  return text.replace(/\{(\d+)\}/g, (place, index) => values[index] ?? place);
}

/** The texts that a page was handed, with their places and their plurals (`key.one`, `key.other`). */
export class Wording {
  #texts;
  #locale;
  #plural;

  /**
   * @param {Object<string, string>} texts
   * @param {string} [locale] a language tag; `zh_CN` is taken for `zh-CN`
   */
  constructor(texts, locale) {
    this.#texts = texts ?? {};
    this.#locale = locale?.replaceAll('_', '-') || undefined;
    this.#plural = new Intl.PluralRules(this.#locale);
  }

  /** The text of a key; a key without text shows itself, so that the gap is seen and nothing breaks. */
  of(key, ...values) {
    return fill(this.#texts[key] ?? key, ...values);
  }

  /** The text for so many; the number is its `{0}`. */
  count(key, number, ...values) {
    return this.of(`${key}.${this.#plural.select(Number(number)) === 'one' ? 'one' : 'other'}`, number, ...values);
  }

  /** Numbers in a row, as the language sets them. */
  row(numbers) {
    return numbers.map(String).reduce((left, right) => this.of('list', left, right));
  }

  /** A time of day such as 10:32. */
  clock(instant, zone) {
    const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone || undefined };
    return new Intl.DateTimeFormat(this.#locale, form).format(new Date(instant));
  }
}
