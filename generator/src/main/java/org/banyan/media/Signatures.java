package org.banyan.media;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first bytes by which a picture is known, whatever the file is called.
final class Signatures {

  private record Signature(PictureFormat format, int at, String bytes) {}

  private static final List<Signature> ALL =
      List.of(
          new Signature(PictureFormat.JPEG, 0, "\u00ff\u00d8\u00ff"),
          new Signature(PictureFormat.PNG, 0, PngCleaner.SIGNATURE),
          new Signature(PictureFormat.GIF, 0, "GIF87a"),
          new Signature(PictureFormat.GIF, 0, "GIF89a"),
          new Signature(PictureFormat.RAW, 6, "HEAPCCDR"), // Canon CRW
          new Signature(PictureFormat.RAW, 0, "FOVb"), // Sigma X3F
          new Signature(PictureFormat.RAW, 0, "\0MRM"), // Minolta MRW
          new Signature(PictureFormat.RAW, 0, "IIU\0"), // Panasonic RW2
          new Signature(PictureFormat.RAW, 0, "IIRO"), // Olympus ORF
          new Signature(PictureFormat.RAW, 0, "IIRS"),
          new Signature(PictureFormat.RAW, 0, "MMOR"),
          new Signature(PictureFormat.RAW, 0, "FUJIFILMCCD-RAW"),
          new Signature(PictureFormat.RAW, 0, "ARRI\u0012\u0034\u0056\u0078"),
          new Signature(PictureFormat.TIFF, 0, "II*\0"), // NEF, CR2, DNG, ARW and PEF too
          new Signature(PictureFormat.TIFF, 0, "MM\0*"),
          new Signature(PictureFormat.TIFF, 0, "II+\0"),
          new Signature(PictureFormat.TIFF, 0, "MM\0+"),
          new Signature(PictureFormat.JPEG_XR, 0, "II\u00bc\1"),
          new Signature(PictureFormat.JPEG_XR, 0, "II\u00bc\0"),
          new Signature(PictureFormat.JPEG_XL, 4, "JXL "),
          new Signature(PictureFormat.JPEG_XL, 0, "\u00ff\n"),
          new Signature(PictureFormat.JPEG_2000, 4, "jP  "),
          new Signature(PictureFormat.JPEG_2000, 0, "\u00ff\u004f\u00ff\u0051"),
          new Signature(PictureFormat.PHOTOSHOP, 0, "8BPS"),
          new Signature(PictureFormat.GIMP, 0, "gimp xcf file\0"),
          new Signature(PictureFormat.GIMP, 0, "gimp xcf v0"),
          new Signature(PictureFormat.PNG_FILM, 0, "\u008aMNG\r\n"),
          new Signature(PictureFormat.PNG_FILM, 0, "\u008bJNG\r\n"),
          new Signature(PictureFormat.EXR, 0, "v/1\1"),
          new Signature(PictureFormat.HDR, 0, "#?RADIANCE"),
          new Signature(PictureFormat.HDR, 0, "#?RGBE"),
          new Signature(PictureFormat.DDS, 0, "DDS |\0\0\0"),
          new Signature(PictureFormat.DJVU, 0, "AT&TFORM"),
          new Signature(PictureFormat.BPG, 0, "BPG\u00fb"),
          new Signature(PictureFormat.QOI, 0, "qoif\0"),
          new Signature(PictureFormat.FITS, 0, "SIMPLE  ="),
          new Signature(PictureFormat.SGI, 0, "\1\u00da\0\1"),
          new Signature(PictureFormat.SGI, 0, "\1\u00da\1\1"),
          new Signature(PictureFormat.SUN, 0, "\u0059\u00a6\u006a\u0095"),
          new Signature(PictureFormat.XPM, 0, "/* XPM */"),
          new Signature(PictureFormat.EMF, 40, " EMF"),
          new Signature(PictureFormat.WMF, 0, "\u00d7\u00cd\u00c6\u009a"));

  private static final Pattern AVIF_BRAND = Pattern.compile("avi[fs]");
  private static final Pattern HEIC_BRAND =
      Pattern.compile(
          "he[iv][cmsx]|mif[12]|msf1|mi[aH].|crx |jpeg|jpgs|jxl |avc[is]|vvi[cs]|j2k[is]|j2is|unif");
  private static final Pattern PORTABLE =
      Pattern.compile("(?s)P[1-7]\\s\\s?(?:#|WIDTH |\\d+\\s+\\d+\\s).*");
  private static final Pattern BUNCH = Pattern.compile("(?s)FORM....(?:ILBM|PBM |ACBM).*");

  private Signatures() {}

  /// @param head the first bytes, each a letter of ISO 8859-1
  static Optional<PictureFormat> of(String head) {
    for (Signature each : ALL) {
      if (head.startsWith(each.bytes(), each.at())) {
        return Optional.of(each.format());
      }
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(PictureFormat.WEBP);
    } else if (head.startsWith("ftyp", 4)) {
      return ofBrands(head);
    } else if (PORTABLE.matcher(head).matches()) {
      return Optional.of(PictureFormat.PNM);
    } else if (BUNCH.matcher(head).matches()) {
      return Optional.of(PictureFormat.ILBM);
    }
    return ofNumbers(head);
  }

  /// Those whose first bytes are numbers, several of which have to fit.
  private static Optional<PictureFormat> ofNumbers(String head) {
    if (head.length() < 30) {
      return Optional.empty();
    }
    if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6) && head.startsWith("\0\0\0", 15)) {
      return Optional.of(PictureFormat.BMP);
    }
    int list = 6 + 16 * head.charAt(4);
    boolean isList =
        head.charAt(4) > 0
            && head.charAt(5) == 0
            && head.charAt(9) == 0
            && (head.charAt(18) | head.charAt(19) << 8) == list
            && head.startsWith("\0\0", 20);
    if (isList && head.startsWith("\0\0\1\0")) {
      return Optional.of(PictureFormat.ICO);
    } else if (isList && head.startsWith("\0\0\2\0")) {
      return Optional.of(PictureFormat.CURSOR);
    }
    boolean isPcx =
        head.charAt(0) == '\n'
            && head.charAt(1) <= 5
            && head.charAt(2) == 1
            && "\1\2\4\10".indexOf(head.charAt(3)) >= 0;
    return isPcx ? Optional.of(PictureFormat.PCX) : Optional.empty();
  }

  /// The brands of a file of boxes, the major one first; films have others.
  private static Optional<PictureFormat> ofBrands(String head) {
    long length = Math.min(head.length(), head.charAt(2) << 8 | head.charAt(3));
    for (int at = 8; at + 4 <= length; at += at == 8 ? 8 : 4) {
      String brand = head.substring(at, at + 4);
      if (AVIF_BRAND.matcher(brand).matches()) {
        return Optional.of(PictureFormat.AVIF);
      } else if (at == 8 && HEIC_BRAND.matcher(brand).matches() && !head.contains("avif")) {
        return Optional.of(PictureFormat.HEIC);
      }
    }
    return Optional.empty();
  }
}
