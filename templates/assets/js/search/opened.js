// The index, opened when it is first needed. The scripts of the search come with it, so that a
// page that only might search has not loaded them.

export class Opened {
  #url;
  #opening;

  constructor(url) {
    this.#url = url;
  }

  // As search.query. When a file is not there, the site may have been published anew since the
  // index was opened: then it is opened again, once.
  async query(text, options) {
    const opened = this.#open();
    try {
      return await (await opened).query(text, options);
    } catch (cause) {
      this.#forget(opened);
      if (cause.code !== "missing") {
        throw cause;
      }
    }
    const again = this.#open();
    try {
      return await (await again).query(text, options);
    } catch (cause) {
      this.#forget(again);
      throw cause;
    }
  }

  // Begins to open the index for a reader who is about to ask.
  warm() {
    this.#open().catch(() => {});
  }

  #open() {
    this.#opening ??= this.#load();
    return this.#opening;
  }

  // The manifest is asked for while the scripts are still on their way.
  async #load() {
    let manifest = fetch(new URL("manifest.json", this.#url), { cache: "no-cache" });
    manifest.catch(() => {});
    const { openSearch } = await import("./search.js");
    const early = (url, options) => {
      const asked = manifest ?? fetch(url, options);
      manifest = undefined;
      return asked;
    };
    return openSearch(this.#url, { fetch: early });
  }

  #forget(opening) {
    if (this.#opening === opening) {
      this.#opening = undefined;
    }
  }
}

// The key of the words that say what went wrong.
export function failureOf(cause) {
  const isOffline = cause.code === "offline" || globalThis.navigator?.onLine === false;
  const known = ["missing", "damaged", "version"];
  return `search.failed.${isOffline ? "offline" : known.includes(cause.code) ? cause.code : "other"}`;
}
