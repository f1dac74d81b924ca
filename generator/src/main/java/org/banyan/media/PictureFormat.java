package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.source.MediaFile;
import org.banyan.source.PictureEndings;

/// The formats of pictures the program knows: those it cleans, and those it refuses because it
/// cannot: what cameras write, and what older and other programs do.
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
  RAW(
      "RAW",
      null,
      List.of(
          "dng", "nef", "cr2", "cr3", "arw", "orf", "rw2", "raf", "pef", "crw", "x3f", "mrw", "nrw",
          "srw", "sr2", "srf", "rwl", "3fr", "fff", "iiq", "mos", "erf", "kdc", "dcr", "gpr")),
  BMP("BMP", null, List.of("bmp", "dib")),
  JPEG_XL("JPEG XL", null, List.of("jxl")),
  JPEG_2000("JPEG 2000", null, List.of("jp2", "j2k", "jpx")),
  JPEG_XR("JPEG XR", null, List.of("jxr", "wdp", "hdp")),
  PHOTOSHOP("PSD", null, List.of("psd", "psb")),
  GIMP("XCF", null, List.of("xcf")),
  PNG_FILM("MNG", null, List.of("mng", "jng")),
  EXR("OpenEXR", null, List.of("exr")),
  HDR("Radiance HDR", null, List.of("hdr")),
  DDS("DDS", null, List.of("dds")),
  DJVU("DjVu", null, List.of("djvu", "djv")),
  BPG("BPG", null, List.of("bpg")),
  QOI("QOI", null, List.of("qoi")),
  FITS("FITS", null, List.of("fits")),
  SGI("SGI", null, List.of("sgi")),
  SUN("Sun raster", null, List.of("ras")),
  PNM("PNM", null, List.of("pbm", "pgm", "ppm", "pnm", "pam")),
  XPM("XPM", null, List.of("xpm")),
  PCX("PCX", null, List.of("pcx")),
  TGA("TGA", null, List.of("tga")),
  ILBM("ILBM", null, List.of("iff", "lbm")),
  CURSOR("CUR", null, List.of("cur")),
  WMF("WMF", null, List.of("wmf")),
  EMF("EMF", null, List.of("emf"));

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
  /// files too (SVG, SVGZ, a damaged ICO or BMP) are only found where the file's name has led one
  /// to expect them.
  static Optional<PictureFormat> of(String head, Optional<PictureFormat> expected) {
    return Signatures.of(head).or(() -> expected.filter(format -> mayBe(format, head)));
  }

  private static boolean mayBe(PictureFormat format, String head) {
    return switch (format) {
      case ICO -> head.startsWith("\0\0\u0001\0");
      case BMP -> head.startsWith("BM");
      case SVGZ -> head.startsWith("\u001f\u008b");
      case SVG -> !head.isEmpty();
      default -> false;
    };
  }
}
