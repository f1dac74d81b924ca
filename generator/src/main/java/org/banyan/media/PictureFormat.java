package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.source.MediaFile;
import org.banyan.source.PictureEndings;

/// The formats of pictures the program knows: those it cleans, and those it refuses because it
/// cannot.
///
/// What a file holds is told by its first bytes, not by its name.
enum PictureFormat {
  JPEG("JPEG", JpegCleaner::clean, PictureEndings.JPEG),
  PNG("PNG", PngCleaner::clean, PictureEndings.PNG),
  GIF("GIF", GifCleaner::clean, PictureEndings.GIF),
  WEBP("WebP", WebpCleaner::clean, PictureEndings.WEBP),
  AVIF("AVIF", AvifCleaner::clean, PictureEndings.AVIF),
  SVG("SVG", SvgCleaner::clean, List.of("svg")),
  ICO("ICO", IcoCleaner::clean, PictureEndings.ICO),
  SVGZ("SVGZ", null, List.of("svgz")),
  HEIC("HEIC", null, List.of("heic", "heif", "hif")),
  TIFF("TIFF", null, List.of("tif", "tiff")),
  RAW("RAW", null, List.of("dng", "nef", "cr2", "cr3", "arw", "orf", "rw2", "raf", "pef")),
  BMP("BMP", null, List.of("bmp", "dib")),
  JPEG_XL("JPEG XL", null, List.of("jxl")),
  JPEG_2000("JPEG 2000", null, List.of("jp2", "j2k", "jpx")),
  PHOTOSHOP("PSD", null, List.of("psd", "psb"));

  private static final Pattern AVIF_BRAND = Pattern.compile("avi[fs]");
  private static final Pattern HEIC_BRAND =
      Pattern.compile("hei[cxms]|hev[cxms]|mif1|msf1|crx |jpeg|jxl ");

  /// Makes a clean picture of the bytes of a file.
  private interface Cleaner {
    CleanPicture clean(byte[] bytes) throws Refused;
  }

  private final String title;
  private final Cleaner cleaner;
  private final List<String> endings;

  PictureFormat(String title, Cleaner cleaner, List<String> endings) {
    this.title = title;
    this.cleaner = cleaner;
    this.endings = endings;
  }

  String title() {
    return title;
  }

  /// Of names of files, in small letters; the first is the usual one.
  List<String> endings() {
    return endings;
  }

  boolean isCleanable() {
    return cleaner != null;
  }

  CleanPicture clean(byte[] bytes) throws Refused {
    if (!isCleanable()) {
      throw new Refused("uncleanable-picture", slot("format", title));
    }
    return cleaner.clean(bytes);
  }

  static Optional<PictureFormat> ofEnding(String ending) {
    return Stream.of(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  static Optional<PictureFormat> of(byte[] bytes) {
    int length = Math.min(bytes.length, MediaFile.HEAD);
    return of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), Optional.empty());
  }

  /// By the first bytes of a file, see [MediaFile#head]. Formats whose first bytes stand in other
  /// files too (ICO, BMP, SVG, SVGZ) are only found where the file's name has led one to expect
  /// them.
  static Optional<PictureFormat> of(String head, Optional<PictureFormat> expected) {
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    } else if (head.startsWith(PngCleaner.SIGNATURE)) {
      return Optional.of(PNG);
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(GIF);
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    } else if (head.startsWith("ftyp", 4)) {
      return ofBrands(head);
    } else if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    } else if (head.startsWith("JXL ", 4) || head.startsWith("\u00ff\n")) {
      return Optional.of(JPEG_XL);
    } else if (head.startsWith("jP  ", 4) || head.startsWith("\u00ff\u004f\u00ff\u0051")) {
      return Optional.of(JPEG_2000);
    } else if (head.startsWith("8BPS")) {
      return Optional.of(PHOTOSHOP);
    }
    return expected.filter(format ->
        switch (format) {
          case ICO -> head.startsWith("\0\0\u0001\0");
          case BMP -> head.startsWith("BM");
          case SVGZ -> head.startsWith("\u001f\u008b");
          case SVG -> !head.isEmpty();
          default -> false;
        });
  }

  /// The brands of a file of boxes, the major one first; films have others.
  private static Optional<PictureFormat> ofBrands(String head) {
    long length = Math.min(head.length(), head.charAt(2) << 8 | head.charAt(3));
    for (int at = 8; at + 4 <= length; at += at == 8 ? 8 : 4) {
      String brand = head.substring(at, at + 4);
      if (AVIF_BRAND.matcher(brand).matches()) {
        return Optional.of(AVIF);
      } else if (at == 8 && HEIC_BRAND.matcher(brand).matches() && !head.contains("avif")) {
        return Optional.of(HEIC);
      }
    }
    return Optional.empty();
  }
}
