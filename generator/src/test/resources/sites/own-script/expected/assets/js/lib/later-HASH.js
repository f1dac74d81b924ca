import { place } from "./place-HASH.js";

export function say(where) {
  where.textContent = `${place()}!`;
}
