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

  #open() {
    this.#opening ??= import("./search.js").then(({ openSearch }) => openSearch(this.#url));
    return this.#opening;
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
