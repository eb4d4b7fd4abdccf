/** The search box: loads the search itself when somebody goes to it. `/` and Ctrl or ⌘ with K lead there. */
class SiteSearch extends HTMLElement {
  #loaded = false;

  connectedCallback(): void {
    this.addEventListener('focusin', () => this.#load());
    document.addEventListener('keydown', (event) => this.#shortcut(event));
    // This runs before the browser has read the rest of the page.
    addEventListener('DOMContentLoaded', () => this.#asked());
  }

  /** The page of results was opened with a query. */
  #asked(): void {
    if (document.querySelector('[data-search-page]') && /[?&]q=./.test(location.search)) this.#load();
  }

  #load(): void {
    const form = this.querySelector('form');
    if (this.#loaded || form === null) return;
    this.#loaded = true;
    for (const name of ['words', 'client']) {
      const script = document.createElement('script');
      script.src = new URL(`search/${name}.js`, form.action).href;
      // In this order, however they arrive.
      script.async = false;
      document.head.append(script);
    }
  }

  #shortcut(event: KeyboardEvent): void {
    const { key, target } = event;
    const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k';
    const slash = key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!command && !slash) return;
    event.preventDefault();
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }
}

customElements.define('site-search', SiteSearch);
