import { place } from "./place.js";

export function say(where) {
  where.textContent = `${place()}!`;
}
