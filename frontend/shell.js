/** `<ds-visit>` makes a change of page perceivable without sight; the server counts `visit` up and names the `page`. */
class DsVisit extends HTMLElement {
  static observedAttributes = ['visit'];

  connectedCallback() {
    this.setAttribute('role', 'status');
    document.addEventListener('click', this.#skip);
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#skip);
  }

  attributeChangedCallback(name, before) {
    // the first page of a visit is the browser's own to announce
    if (before !== null) requestAnimationFrame(() => this.#arrive());
  }

  #arrive() {
    const menu = document.getElementById('ds-menu');
    if (menu?.matches(':popover-open')) menu.hidePopover();
    const page = document.querySelector('main');
    const heading = page?.querySelector('h1');
    // a page that put the focus somewhere itself knows better
    if (!page?.contains(document.activeElement)) enter(heading ?? page);
    const title = this.getAttribute('page') ?? '';
    this.textContent = heading?.textContent === title ? '' : title;
  }

  /** The address of a page has a base, so `#content` would lead to the first page; the focus moves without an address. */
  #skip = (event) => {
    if (!event.target.closest?.('.ds-skip')) return;
    event.preventDefault();
    enter(document.querySelector('main'));
  };
}

function enter(place) {
  if (!place) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * `<ds-sign-out member="…">` around a button: what this member answered and the server has not is delivered first. Fires
 * `leave` when nothing waits, `leave-unsaved` when something could not be delivered. As it stands on every page, what was
 * kept while there was no network also leaves when it arrives there, though the attempt's own page is not open.
 */
class DsSignOut extends HTMLElement {
  #busy = false;

  connectedCallback() {
    this.addEventListener('click', this.#leave);
    deliverKept(this.getAttribute('member')).catch(() => {}); // it stays for the next page
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#leave);
  }

  #leave = async () => {
    if (this.#busy) return;
    this.#busy = true;
    const left = await this.#deliver().catch(() => 1);
    this.#busy = false;
    this.dispatchEvent(new CustomEvent(left ? 'leave-unsaved' : 'leave'));
  };

  async #deliver() {
    const member = this.getAttribute('member');
    if (!somethingKept(member)) return 0;
    const button = this.firstElementChild;
    button?.setAttribute('aria-busy', 'true');
    try {
      const { deliverAll } = await import('./outbox.js');
      return await deliverAll(member);
    } finally {
      button?.removeAttribute('aria-busy');
    }
  }
}

async function deliverKept(member) {
  if (!somethingKept(member)) return;
  const { deliverAll, pending } = await import('./outbox.js');
  if (pending(member)) await deliverAll(member);
}

/** A look at the keys spares those who have nothing undelivered the whole outbox. */
function somethingKept(member) {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`dushuban.outbox.${member}.`));
  } catch {
    return false;
  }
}

if (!customElements.get('ds-visit')) customElements.define('ds-visit', DsVisit);
if (!customElements.get('ds-sign-out')) customElements.define('ds-sign-out', DsSignOut);
