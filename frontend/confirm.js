/** `<ds-confirm>` around a native dialog: modal as soon as it stands on the page; `dismiss` when Escape closes it. */
class DsConfirm extends HTMLElement {
  connectedCallback() {
    // its buttons may arrive after it
    requestAnimationFrame(() => this.#open());
  }

  #open() {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open || !this.isConnected) return;
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('dismiss'));
    });
    dialog.showModal();
  }
}

if (!customElements.get('ds-confirm')) customElements.define('ds-confirm', DsConfirm);
