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
import java.util.Optional;
import java.util.Random;
import org.banyan.source.Projects;
import org.junit.jupiter.api.Test;

class PictureCleanerTest {

  /// 40 by 20, turned, with nothing but pixels; no pixels are in it, and nobody looks.
  private static final String AVIF =
      "00000018667479706176696600000000617669666D6966310000009F6D657461000000000000002068646C72"
          + "0000000000000000000000000000000000000000000000000000000E7069746D000000000001000000236969"
          + "6E6600000000000100000015696E666502000000000100006176303100000000426970727000000025697063"
          + "6F00000014697370650000000000000028000000140000000969726F74010000001569706D61000000000000"
          + "00010001020102000000106D6461740000000000000000";

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
  void anAvifWithoutMetadataIsPublishedAsItIsAndMeasuredAsItIsTurned() throws Exception {
    byte[] avif = pictures().get(5);
    CleanPicture clean = AvifCleaner.clean(avif);
    assertArrayEquals(avif, clean.bytes());
    assertEquals(Optional.of(new PictureSize(20, 40)), clean.size());
    byte[] inPixels =
        Planted.join(List.of(Arrays.copyOf(avif, avif.length - 8), Planted.latin("Exif\0\0MM")));
    assertEquals(
        "uncleanable-picture.avif",
        assertThrows(Refused.class, () -> AvifCleaner.clean(inPixels)).key());
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
            SVG.replace("M0 0", "data:image/svg+xml,%3Csvg/%3E"),
            SVG.replace("M0 0", "data:image/heic;base64,AAAAHGZ0eXBoZWljAAAAAA=="))) {
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
