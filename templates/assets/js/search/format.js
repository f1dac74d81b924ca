// The format of the index that these scripts read, and the file that says which index is current.
// Each format has its own, so that scripts of a page that is still open never read a newer one.

export const FORMAT = 5;
export const MANIFEST = `manifest-${FORMAT}.json`;
