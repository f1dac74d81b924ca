// The index, opened when it is first needed. The scripts of the search come with it, so that a
// page that only might search has not loaded them.

import { MANIFEST } from "./format.js";
import { renew } from "./renew.js";

// Errors that another index, or other scripts, may heal.
const STALE = ["missing", "version"];

export class Opened {
  #url;
  #opening;

  constructor(url) {
    this.#url = url;
  }

  // As search.query. When a file is not there, the site may have been published anew since the
  // index was opened: then it is opened again, past what the browser has kept. If that does not
  // help, the page may be an old one: then it is loaded again.
  async query(text, options) {
    try {
      return await this.#ask(this.#open(), text, options);
    } catch (cause) {
      if (!STALE.includes(cause.code)) {
        throw cause;
      }
    }
    try {
      return await this.#ask(this.#open("reload"), text, options);
    } catch (cause) {
      if (STALE.includes(cause.code) && globalThis.document && !(await renew(() => text))) {
        cause.code = "offline";
      }
      throw cause;
    }
  }

  async #ask(opening, text, options) {
    try {
      return await (await opening).query(text, options);
    } catch (cause) {
      this.#forget(opening);
      throw cause;
    }
  }

  // Begins to open the index for a reader who is about to ask.
  warm() {
    this.#open().catch(() => {});
  }

  #open(cache = "no-cache") {
    this.#opening ??= this.#load(cache);
    return this.#opening;
  }

  // The manifest is asked for while the scripts are still on their way.
  async #load(cache) {
    let manifest = fetch(new URL(MANIFEST, this.#url), { cache });
    manifest.catch(() => {});
    const { openSearch } = await import("./search.js").catch((cause) => {
      throw Object.assign(new Error("search.js cannot be loaded", { cause }), { code: "missing" });
    });
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
