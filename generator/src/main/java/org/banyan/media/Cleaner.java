package org.banyan.media;

/// Makes a clean picture, or a text with clean pictures, of the bytes of a file.
interface Cleaner {
  CleanPicture clean(byte[] bytes) throws Refused;
}
