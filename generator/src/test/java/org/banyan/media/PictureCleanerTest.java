package org.banyan.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.banyan.source.Projects;
import org.junit.jupiter.api.Test;

class PictureCleanerTest {

  /// 40 by 20, turned, as libavif writes it.
  private static final String AVIF =
      "00000020667479706176696600000000617669666D6966316D6961664D413142000000F56D6574610000"
          + "00000000002168646C72000000000000000070696374000000000000000000000000000000000E706974"
          + "6D0000000000010000001E696C6F6300000000440000010001000000010000011D000000290000002869"
          + "696E660000000000010000001A696E6665020000000001000061763031436F6C6F720000000074697072"
          + "70000000546970636F000000146973706500000000000000280000001400000010706978690000000003"
          + "0808080000000C6176314381000C0000000013636F6C726E636C780001000D0006800000000969726F74"
          + "030000001869706D6100000000000000010001050102830485000000316D64617412000A091815279B44"
          + "04341A10321A1C478785DDD34D34C2C00000DCA8C10559D064F61A05E7E40BB0";

  /// 40 by 20, with an alpha plane.
  private static final String ALPHA_AVIF =
      "00000020667479706176696600000000617669666D6966316D6961664D413142000001866D6574610000"
          + "00000000002168646C72000000000000000070696374000000000000000000000000000000000E706974"
          + "6D0000000000010000002C696C6F630000000044000002000100000001000001C4000000290002000000"
          + "01000001AE000000160000004269696E660000000000020000001A696E66650200000000010000617630"
          + "31436F6C6F72000000001A696E6665020000000002000061763031416C706861000000001A6972656600"
          + "0000000000000E6175786C000200010001000000C3697072700000009D6970636F000000146973706500"
          + "0000000000002800000014000000107069786900000000030808080000000C6176314381000C00000000"
          + "13636F6C726E636C780001000D0006800000000E706978690000000001080000000C6176314381001C00"
          + "00000038617578430000000075726E3A6D7065673A6D706567423A636963703A73797374656D733A6175"
          + "78696C696172793A616C706861000000001E69706D610000000000000002000104010283040002040105"
          + "8607000000476D64617412000A061815279B0A80320A1B0069A100B53BEE1E9012000A091815279B4404"
          + "341A10321A1C478785DDD34D34C2C00000DCA8C10559D064F61A05E7E40BB0";

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9.6 9\"><path d=\"M0 0\"/></svg>";

  /// Small ones, of each format that is cleaned.
  private static List<byte[]> pictures() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (String name : List.of("a.png", "a.gif", "a.webp")) {
      pictures.add(Projects.picture(name));
    }
    pictures.add(Planted.preview());
    pictures.add(Planted.icon());
    pictures.add(HexFormat.of().parseHex(AVIF));
    pictures.add(SVG.getBytes(StandardCharsets.UTF_8));
    Planted.small().forEach(picture -> pictures.add(picture.bytes()));
    return pictures;
  }

  private static PictureFormat format(byte[] bytes) {
    return PictureFormat.of(bytes).orElse(bytes[0] == '<' ? PictureFormat.SVG : PictureFormat.ICO);
  }

  @Test
  void cleaningTwiceIsCleaningOnce() throws IOException, Refused {
    List<byte[]> pictures = pictures();
    assertEquals(10, pictures.size());
    for (byte[] bytes : pictures) {
      PictureFormat format = format(bytes);
      CleanPicture once = format.clean(bytes);
      CleanPicture twice = format.clean(once.bytes());
      assertArrayEquals(once.bytes(), twice.bytes(), format.title());
      assertArrayEquals(once.bytes(), once.open().readAllBytes(), format.title());
      assertEquals(once.bytes().length, once.length());
      assertEquals(once.size(), twice.size());
    }
  }

  /// A damaged picture is refused, or is a picture with nothing planted in it; it never ends in
  /// another exception, and never grows.
  @Test
  void aDamagedPictureIsCleanOrRefused() throws IOException {
    var random = new Random(15);
    int refused = 0;
    int clean = 0;
    for (byte[] bytes : pictures()) {
      for (int run = 0; run < 600; run++) {
        byte[] damaged = damaged(bytes, random);
        try {
          CleanPicture picture = format(bytes).clean(damaged);
          assertTrue(picture.length() <= damaged.length * 6L + 100, "grows");
          clean++;
        } catch (Refused e) {
          assertFalse(e.key().isEmpty());
          refused++;
        }
      }
    }
    assertTrue(refused > 1000 && clean > 300, refused + " refused, " + clean + " clean");
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(Math.min(damaged.length, 200));
      damaged[at] =
          switch (random.nextInt(4)) {
            case 0 -> (byte) 0xff;
            case 1 -> 0;
            case 2 -> 0x7f;
            default -> (byte) random.nextInt();
          };
    }
    return random.nextInt(3) == 0
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
        : damaged;
  }

  @Test
  void aSegmentThatHoldsMoreThanItsNumbersSayIsRefused() throws IOException {
    byte[] photo = Planted.preview();
    int scan = 0;
    while (photo[scan] != (byte) 0xff || photo[scan + 1] != (byte) 0xda) {
      scan++;
    }
    Map<Integer, String> segments =
        Map.of(
            0xc4, "\37" + "\0".repeat(16) + "31.23",
            0xdb, "\0" + "a".repeat(64) + "31.23",
            0xdd, "\0\0" + "31.23",
            0xcc, "31.23",
            0xdc, "\0\100" + "31.23");
    assertEquals(5, segments.size());
    for (var segment : segments.entrySet()) {
      byte[] told =
          Planted.after(scan, photo, Planted.segment(segment.getKey(), segment.getValue()));
      assertEquals(
          "broken-picture.parts",
          assertThrows(Refused.class, () -> JpegCleaner.clean(told), "" + segment.getKey()).key());
    }
  }

  @Test
  void anIconOfPixelsHasNothingBehindThem() throws Refused {
    byte[] icon = new byte[22 + 40 + 8 + 8];
    System.arraycopy(Planted.latin("\0\0\1\0\1\0\2\1\0\0\1\0\40\0\60\0\0\0\26"), 0, icon, 0, 19);
    System.arraycopy(Planted.latin("\50\0\0\0\2\0\0\0\2\0\0\0\1\0\40"), 0, icon, 22, 15);
    byte[] told = Planted.join(List.of(icon, Planted.latin("31.23, 121.47")));
    told[14] = (byte) (icon.length - 22 + 13);
    byte[] clean = IcoCleaner.clean(told).bytes();
    icon[14] = 52;
    assertArrayEquals(Arrays.copyOf(icon, 22 + 52), clean);
  }

  /// The first bytes of pictures that are not cleaned, as their programs write them.
  @Test
  void aPictureOfACameraOrAnOlderProgramIsKnownByItsFirstBytes() {
    Map<String, PictureFormat> heads = new TreeMap<>();
    heads.put("II\32\0\0\0HEAPCCDR\2\0\1\0", PictureFormat.RAW);
    heads.put("FOVb\0\0\2\0", PictureFormat.RAW);
    heads.put("\0MRM\0\0\1\0\0PRD", PictureFormat.RAW);
    heads.put("IIU\0\30\0\0\0", PictureFormat.RAW);
    heads.put("IIRO\10\0\0\0", PictureFormat.RAW);
    heads.put("IIRS\10\0\0\0", PictureFormat.RAW);
    heads.put("MMOR\0\0\0\10", PictureFormat.RAW);
    heads.put("FUJIFILMCCD-RAW 0201", PictureFormat.RAW);
    heads.put("II*\0\20\0\0\0CR\2\0", PictureFormat.TIFF);
    heads.put("MM\0*\0\0\0\10", PictureFormat.TIFF);
    heads.put("II+\0\10\0\0\0", PictureFormat.TIFF);
    heads.put("\0\0\0\30ftypcrx \0\0\0\1crx isom", PictureFormat.HEIC);
    heads.put("\0\0\0\30ftypavci\0\0\0\0mif1", PictureFormat.HEIC);
    heads.put("II\u00bc\1\40\0\0\0", PictureFormat.JPEG_XR);
    heads.put("\0\0\0\14JXL \r\n\u0087\n", PictureFormat.JPEG_XL);
    heads.put("\u00ff\n\372\177", PictureFormat.JPEG_XL);
    heads.put("\0\0\0\14jP  \r\n\u0087\n", PictureFormat.JPEG_2000);
    heads.put("gimp xcf v011\0", PictureFormat.GIMP);
    heads.put("8BPS\0\1", PictureFormat.PHOTOSHOP);
    heads.put("BM\66\0\14\0\0\0\0\0\66\0\0\0\50\0\0\0" + "\0".repeat(20), PictureFormat.BMP);
    heads.put("\n\5\1\10\0\0\0\0" + "\0".repeat(30), PictureFormat.PCX);
    heads.put("P6\n# by Ann, 31.23\n4 4\n255\n", PictureFormat.PNM);
    heads.put("FORM\0\0\1\0ILBMBMHD", PictureFormat.ILBM);
    heads.put("\0\0\2\0\1\0\40\40\0\0\0\0\0\0\0\1\0\0\26" + "\0".repeat(20), PictureFormat.CURSOR);
    assertEquals(24, heads.size());
    heads.forEach((head, format) -> {
      assertEquals(Optional.of(format), PictureFormat.of(head, Optional.empty()), head);
      assertFalse(format.isCleanable());
    });
    List<String> others =
        List.of(
            "%PDF-1.7",
            "PK\3\4",
            "\0\0\0\40ftypisom",
            "BM is no picture of any kind, just words",
            "P1 is a road",
            "P1 2026: a road",
            "MMMM, good",
            "wOF2",
            "ID3\4",
            "\n\n\n# A text that begins late, as some do");
    assertEquals(10, others.size());
    for (String head : others) {
      assertEquals(Optional.empty(), PictureFormat.of(head, Optional.empty()), head);
    }
  }

  @Test
  void theWordsOfAProfileInAnAvifGo() throws Refused {
    var avif = new Avif();
    byte[] profile = new Icc(4, Planted.MARK).bytes();
    avif.properties.add(Avif.box("colr", Planted.latin("prof"), profile));
    byte[] bytes = avif.bytes();
    byte[] clean = AvifCleaner.clean(bytes).bytes();
    assertEquals(bytes.length, clean.length);
    assertFalse(new String(clean, StandardCharsets.ISO_8859_1).contains(Planted.MARK));
    assertArrayEquals(clean, AvifCleaner.clean(clean).bytes());
  }

  @Test
  void anAvifWithoutMetadataIsPublishedAsItIsAndMeasuredAsItIsTurned() throws Exception {
    byte[] avif = pictures().get(5);
    CleanPicture clean = AvifCleaner.clean(avif);
    assertArrayEquals(avif, clean.bytes());
    assertEquals(Optional.of(new PictureSize(20, 40)), clean.size());
    byte[] alpha = HexFormat.of().parseHex(ALPHA_AVIF);
    assertArrayEquals(alpha, AvifCleaner.clean(alpha).bytes());
    byte[] made = new Avif().bytes();
    assertArrayEquals(made, AvifCleaner.clean(made).bytes());
  }

  @Test
  void anAvifThatHoldsMoreThanAStillPictureIsRefused() {
    Map<String, Consumer<Avif>> planted = new TreeMap<>();
    for (String name : List.of("xml ", "bxml", "free", "uuid", "udta", "grpl")) {
      planted.put("meta/" + name, avif -> avif.meta.add(Avif.box(name, "\0\0\0\0<x:xmpmeta")));
    }
    for (String name : List.of("udes", "crtt", "mdft", "uuid", "free", "clap")) {
      planted.put("ipco/" + name, avif -> avif.properties.add(Avif.box(name, "\0\0\0\0" + "name")));
    }
    for (String name : List.of("moov", "free", "skip", "uuid", "mdat", "meta", "ftyp")) {
      planted.put("/" + name, avif -> avif.top.add(Avif.box(name, "\0\0\0\0")));
    }
    planted.put("iinf twice", avif -> avif.meta.add(Avif.items(avif.items)));
    planted.put("mdat", avif -> avif.unnamed = "Exif\0\0MM");
    planted.put("Exif", avif -> avif.items.add(Avif.item(2, "Exif", "\0")));
    planted.put("mime", avif -> avif.items.add(Avif.item(2, "mime", "\0application/rdf+xml\0")));
    planted.put("second picture", avif -> avif.items.add(Avif.item(2, "av01", "\0")));
    planted.put("name", avif -> avif.items.set(0, Avif.item(1, "av01", "Ann in the yard\0")));
    planted.put("program", avif -> avif.program = "Ann's phone\0");
    planted.put("brand", avif -> avif.brands += "avis");
    planted.put("irot", avif -> avif.properties.add(Avif.box("irot", "\1Ann")));
    planted.put("auxC", avif -> avif.properties.add(Avif.box("auxC", "\0\0\0\0urn:depth\0")));
    planted.put(
        "cdsc",
        avif ->
            avif.meta.add(
                Avif.box("iref", Planted.latin("\0\0\0\0"), Avif.box("cdsc", "\0\2\0\1\0\1"))));
    assertEquals(30, planted.size());
    planted.forEach((name, plant) -> {
      var avif = new Avif();
      plant.accept(avif);
      assertEquals(
          "uncleanable-picture.avif",
          assertThrows(Refused.class, () -> AvifCleaner.clean(avif.bytes()), name).key(),
          name);
    });
  }

  @Test
  void aDrawingWithAByteOrderMarkIsPublishedWithoutIt() throws Refused {
    assertArrayEquals(svg(SVG).bytes(), svg("\uFEFF" + SVG).bytes());
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n";
    assertArrayEquals(svg(SVG).bytes(), svg("\uFEFF" + head + SVG).bytes());
  }

  @Test
  void aDrawingIsAsLargeAsItsBoxUnlessItSaysOtherwise() throws Refused {
    assertEquals(Optional.of(new PictureSize(10, 9)), svg(SVG).size());
    assertEquals(
        Optional.of(new PictureSize(30, 20)),
        svg(SVG.replace("viewBox", "width=\"30px\" height=\"20\" viewBox")).size());
    assertEquals(
        Optional.of(new PictureSize(10, 9)),
        svg(SVG.replace("viewBox", "width=\"100%\" viewBox")).size());
    assertEquals(Optional.empty(), svg(SVG.replace("viewBox", "class")).size());
  }

  private static CleanPicture svg(String text) throws Refused {
    return SvgCleaner.clean(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDrawingThatNamesEntitiesOrFilesIsRefused() {
    for (String text :
        List.of(
            "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + SVG.replace("9.6", "&a;"),
            "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/hosts\">]>"
                + SVG.replace("<path d=\"M0 0\"/>", "&a;"),
            SVG.replace("</svg>", ""),
            SVG.replace(
                "M0 0", "data:image/svg+xml,%3C!DOCTYPE s [%3C!ENTITY a 'b'%3E]%3E%3Csvg/%3E"),
            SVG.replace(
                "M0 0", "data:image/heic;base64,AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZg=="))) {
      assertThrows(Refused.class, () -> svg(text), text);
    }
  }

  @Test
  void orientationIsReadInBothByteOrdersAndNothingElseIsObeyed() {
    byte[] exif = new Orientation(6).exif();
    assertEquals(6, Orientation.of(exif, 0, exif.length).value());
    for (int at : new int[] {0, 3, 4, 10, 13, 19}) {
      byte[] wrong = exif.clone();
      wrong[at] = 99;
      assertTrue(Orientation.of(wrong, 0, wrong.length).isUpright(), "byte " + at);
    }
    for (int length = 0; length < exif.length - 4; length++) {
      assertTrue(Orientation.of(exif, 0, Math.min(length, 20)).isUpright(), "length " + length);
    }
  }
}
