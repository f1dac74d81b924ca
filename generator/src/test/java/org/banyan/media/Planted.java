package org.banyan.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/// Pictures as phones, cameras and programs write them, with metadata put in whose every text holds
/// [#MARK].
///
/// @param name of the file
/// @param width as a reader sees it
/// @param plain the bytes before anything was put in, where what is published must be the same but
///   for the orientation; empty where it is compared in another way
public record Planted(
    String name, byte[] bytes, int width, int height, int orientation, byte[] plain) {

  public static final String MARK = "PLANTED-";

  static final int WIDE = 4032;
  static final int HIGH = 3024;

  /// 40 by 20 pixels, lossy with transparency and a colour profile, made by a browser.
  private static final String BROWSER_WEBP =
      "UklGRq4CAABXRUJQVlA4WAoAAAAwAAAAJwAAEwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
          + "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
          + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
          + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
          + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
          + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
          + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
          + "AGMALgAgADIAMAAxADZBTFBIHgAAAAEXIBBIUp98jYgIB8Jso0me5GnuO4CI/k/AfOfhMlZQOCCaAAAA"
          + "UAUAnQEqKAAUAD5pKpBFpCKhmAVUQAaEsgA8b/jv4QUYD8QK7/3IDIQAQj+bNUHjScAAAP7wxAv//kEU"
          + "U3iH///ID+QH8gP/4/p+rDKauEjNj/BrNy/+QBYHR3R/GcF6m/81KKdJ/5EP8O/0NL+xt8xENUh2/HOl"
          + "rZhA0tFekuS2HDeJtlWxPdTf/6LpUa8Y70b8VXnWgAAAAA==";

  /// All of them.
  public static List<Planted> all() throws IOException {
    List<Planted> all = new ArrayList<>();
    byte[] phone = jpeg(drawing(WIDE, HIGH), false);
    byte[] camera = jpeg(drawing(6000, 4000), true);
    byte[] preview = preview();
    for (int i = 1; i <= 8; i++) {
      boolean sideways = i >= 5;
      int width = sideways ? HIGH : WIDE;
      int height = sideways ? WIDE : HIGH;
      byte[] little = exif(Exif.of(ByteOrder.LITTLE_ENDIAN, i, MARK + "le", preview));
      byte[] big = exif(Exif.of(ByteOrder.BIG_ENDIAN, i, MARK + "be", preview));
      all.add(new Planted("phone-" + i + ".jpg", after(2, phone, little), width, height, i, phone));
      all.add(new Planted("other-" + i + ".JPG", after(20, phone, big), width, height, i, phone));
    }
    byte[] exif = exif(Exif.of(ByteOrder.BIG_ENDIAN, 6, MARK + "exif", preview));
    add(all, "xmp", phone, segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MARK));
    String more = "http://ns.adobe.com/xmp/extension/\0" + "0".repeat(32) + "\0\0\1\0\0\0\0\0";
    add(
        all,
        "xmp-extended",
        phone,
        segment(0xe1, "http://ns.adobe.com/xap/1.0/\0HasExtendedXMP " + MARK),
        segment(0xe1, more + (MARK + "a ").repeat(6000)),
        segment(0xe1, more + (MARK + "b ").repeat(6000)));
    add(
        all,
        "iptc",
        phone,
        segment(0xed, "Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\40\34\2\132" + MARK));
    add(all, "comment", phone, segment(0xfe, MARK + "written by hand"));
    add(
        all,
        "makers",
        phone,
        segment(0xe0, "CIFF" + MARK),
        segment(0xe1, "FLIR\0" + MARK),
        segment(0xe3, "Meta\0" + MARK),
        segment(0xe4, "DJI " + MARK),
        segment(0xe5, "RMETA\0" + MARK),
        segment(0xe6, "GoPro\0" + MARK),
        segment(0xeb, "JP\0\1c2pa " + MARK),
        segment(0xec, "Ducky" + MARK),
        segment(0xef, MARK));
    add(all, "jfxx", phone, segment(0xe0, "JFXX\0\20" + MARK));
    byte[] mpf = segment(0xe2, "MPF\0II*\0\10\0\0\0" + MARK);
    byte[] second = after(2, preview(), exif);
    all.add(behind("second-picture", phone, after(20, phone, mpf), second));
    all.add(behind("motion", phone, phone, latin("\0\0\0\30ftypmp42 moov " + MARK)));
    all.add(behind("samsung", phone, phone, latin("Image_UTC_Data" + MARK + "SEFHSEFT")));
    byte[] twice = after(2, phone, exif, exif(Exif.of(ByteOrder.BIG_ENDIAN, 3, MARK, preview)));
    all.add(new Planted("two-exifs.jpg", twice, HIGH, WIDE, 6, phone));
    byte[] lies = exif(latin("MM\0*\177\177\177\177" + MARK));
    all.add(new Planted("lying-exif.jpg", after(2, phone, lies), WIDE, HIGH, 1, phone));
    byte[] profile = new Icc(2, MARK).bytes();
    byte[] clean = profile(phone, IccProfile.clean(profile).orElseThrow(), 1);
    byte[] told = profile(phone, join(List.of(profile, latin(MARK))), 2);
    all.add(new Planted("profile.jpg", after(20, told, exif), HIGH, WIDE, 6, clean));
    byte[] notOne = segment(0xe2, "ICC_PROFILE\0\1\1" + MARK + " ".repeat(200));
    add(all, "no-profile", phone, notOne);
    String marked = "ICC_PROFILE\0\1\1" + "\0".repeat(36) + "acsp" + MARK + " ".repeat(200);
    add(all, "words-as-profile", phone, segment(0xe2, marked));
    byte[] filled = after(2, phone, new byte[] {(byte) 0xff}, exif);
    all.add(new Planted("filled.jpg", filled, HIGH, WIDE, 6, phone));
    byte[] between =
        after(secondScan(camera), camera, segment(0xe1, "Exif\0\0" + MARK), segment(0xfe, MARK));
    all.add(new Planted("camera.jpg", after(20, between, exif), 4000, 6000, 6, camera));
    all.add(
        new Planted(
            "adobe.jpeg",
            after(2, camera, segment(0xee, "Adobe" + MARK), exif),
            4000,
            6000,
            6,
            camera));

    byte[] png = png(drawing(1920, 1080));
    byte[] tiff = Exif.of(ByteOrder.LITTLE_ENDIAN, 8, MARK + "png", preview);
    all.add(
        new Planted(
            "screen.png",
            after(
                33,
                png,
                chunk("eXIf", tiff),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + MARK))),
            1080,
            1920,
            8,
            new byte[0]));
    byte[] text =
        after(
            33,
            png,
            chunk("tEXt", latin("Author\0" + MARK)),
            chunk("zTXt", deflated("Raw profile type exif\0\0", latin(MARK))),
            chunk("tIME", new byte[7]),
            chunk("prVt", latin(MARK)));
    byte[] late = after(text.length - 12, text, chunk("eXIf", tiff));
    all.add(new Planted("texts.png", join(List.of(late, latin(MARK))), 1920, 1080, 1, png));
    byte[] icc = new Icc(4, MARK).bytes();
    byte[] stored = ZlibBytes.stored(IccProfile.clean(icc).orElseThrow());
    byte[] colours = after(33, png, chunk("iCCP", join(List.of(latin("ICC\0\0"), stored))));
    byte[] named = after(33, png, chunk("iCCP", deflated(MARK + "31.23,121.47\0\0", icc)));
    all.add(
        new Planted(
            "colours.png", after(33, named, chunk("vpAg", latin(MARK))), 1920, 1080, 1, colours));
    byte[] sizes =
        after(
            33,
            png,
            chunk("PLTE", latin(MARK + "....")),
            chunk("hIST", latin(MARK)),
            chunk("sBIT", latin(MARK)),
            chunk("pHYs", latin(MARK + ".")),
            chunk("gAMA", latin(MARK)),
            chunk("cHRM", latin(MARK.repeat(4))),
            chunk("tRNS", latin(MARK)),
            chunk("bKGD", latin(MARK)),
            chunk("iCCP", deflated(MARK + "\0\0", latin(MARK))));
    all.add(new Planted("sizes.png", sizes, 1920, 1080, 1, png));
    all.addAll(small());
    all.add(gif());
    return all;
  }

  /// Whether what was published is this picture, and this picture alone.
  public void check(byte[] published) throws IOException {
    if (plain.length > 0) {
      byte[] tiff =
          new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
          };
      tiff[19] = (byte) orientation;
      byte[] expected = orientation == 1 ? plain : after(20, plain, exif(tiff));
      assertArrayEquals(expected, published, name);
    } else {
      assertSamePixels(
          ImageIO.read(new ByteArrayInputStream(bytes)),
          ImageIO.read(new ByteArrayInputStream(published)));
    }
  }

  private void assertSamePixels(BufferedImage before, BufferedImage after) {
    assertEquals(before.getWidth(), after.getWidth(), name);
    for (int y = 0; y < before.getHeight(); y++) {
      int width = before.getWidth();
      assertArrayEquals(
          before.getRGB(0, y, width, 1, null, 0, width),
          after.getRGB(0, y, width, 1, null, 0, width),
          name);
    }
  }

  /// The bytes of the latitude that all of them tell.
  public static byte[] latitude(ByteOrder order) {
    return Exif.latitude(order);
  }

  /// An icon of one picture, in PNG.
  public static byte[] icon() throws IOException {
    byte[] png = after(33, png(drawing(16, 16)), chunk("tEXt", latin("Author\0" + MARK)));
    ByteBuffer head = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    head.put((byte) 16).put((byte) 16).putShort((short) 0).putShort((short) 1);
    head.putShort((short) 32).putInt(png.length).putInt(22);
    return join(List.of(head.array(), png, latin(MARK)));
  }

  /// Those of a few pixels.
  static List<Planted> small() {
    return List.of(webp(), losslessWebp(), animatedWebp());
  }

  private static void add(List<Planted> all, String name, byte[] plain, byte[]... segments) {
    all.add(new Planted(name + ".jpg", after(20, plain, segments), WIDE, HIGH, 1, plain));
  }

  private static Planted behind(String name, byte[] plain, byte[] bytes, byte[] trailer) {
    return new Planted(name + ".jpg", join(List.of(bytes, trailer)), WIDE, HIGH, 1, plain);
  }

  private static Planted webp() {
    byte[] plain = Base64.getDecoder().decode(BROWSER_WEBP);
    byte[] tiff = Exif.of(ByteOrder.LITTLE_ENDIAN, 6, MARK + "webp", new byte[0]);
    byte[] body = Arrays.copyOfRange(plain, 12, plain.length);
    int profileEnd = 18 + 8 + 0x1c8;
    byte[] profile = Arrays.copyOfRange(body, 26, profileEnd);
    byte[] clean =
        riff(
            Arrays.copyOf(body, 18),
            riffChunk("ICCP", IccProfile.clean(profile).orElseThrow()),
            Arrays.copyOfRange(body, profileEnd, body.length));
    body[8] |= 0x0c;
    byte[] all =
        riff(
            body,
            riffChunk("EXIF", tiff),
            riffChunk("XMP ", latin(MARK)),
            riffChunk("ABCD", latin(MARK)));
    return new Planted("phone.webp", join(List.of(all, latin(MARK))), 40, 20, 1, clean);
  }

  /// The smallest picture, told to be larger by the head it gets.
  private static byte[] pixel() {
    return Arrays.copyOfRange(
        Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="), 12, 34);
  }

  private static Planted losslessWebp() {
    byte[] head = riffChunk("VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    byte[] clean = riffChunk("VP8X", new byte[10]);
    return new Planted(
        "lossless.webp",
        riff(head, riffChunk("XMP ", latin(MARK + "!")), pixel(), riffChunk("EXIF", latin(MARK))),
        1,
        1,
        1,
        riff(clean, pixel()));
  }

  private static Planted animatedWebp() {
    byte[] head = riffChunk("VP8X", new byte[] {0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    byte[] times = riffChunk("ANIM", new byte[6]);
    byte[] frame = riffChunk("ANMF", join(List.of(new byte[16], pixel())));
    byte[] told =
        riffChunk(
            "ANMF",
            join(
                List.of(
                    new byte[16],
                    riffChunk("EXIF", latin(MARK)),
                    pixel(),
                    riffChunk("XYZ ", latin(MARK)))));
    return new Planted(
        "film.webp", riff(head, times, told, told), 1, 1, 1, riff(head, times, frame, frame));
  }

  private static Planted gif() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(drawing(800, 600), "gif", out);
    byte[] plain = out.toByteArray();
    int colours = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << (plain[10] & 7) + 1);
    byte[] loop = latin("!\377\13NETSCAPE2.0\3\1\0\0\0");
    var magic = new ByteArrayOutputStream();
    magic.write(1);
    for (int i = 255; i >= 0; i--) {
      magic.write(i);
    }
    magic.write(0);
    byte[] xmp = join(List.of(latin("!\377\13XMP DataXMP<x:xmpmeta " + MARK), magic.toByteArray()));
    byte[] comment = latin("!\376\12" + MARK + ".." + "\0");
    byte[] other = latin("!\377\13ICCRGBG1012\11" + MARK + ".\0");
    byte[] planted = after(colours, plain, loop, xmp, comment, other);
    return new Planted(
        "moving.gif",
        join(List.of(planted, latin(MARK))),
        800,
        600,
        1,
        after(colours, plain, loop));
  }

  /// A drawing with gradients, edges and noise, the same each time.
  static BufferedImage drawing(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.WHITE);
    for (int i = 0; i < 200; i++) {
      graphics.drawOval(i * width / 200, i * 7919 % height, i * 3, i * 2);
    }
    graphics.dispose();
    return image;
  }

  static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (progressive) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// A small picture that tells a place itself.
  public static byte[] preview() throws IOException {
    byte[] tiff = Exif.of(ByteOrder.BIG_ENDIAN, 1, MARK + "preview", new byte[0]);
    return after(2, jpeg(drawing(160, 120), false), exif(tiff));
  }

  /// With a colour profile in one part or two.
  private static byte[] profile(byte[] jpeg, byte[] profile, int parts) {
    byte[] name = latin("ICC_PROFILE\0");
    byte count = (byte) parts;
    int middle = profile.length / parts;
    byte[] first = join(List.of(name, new byte[] {1, count}, Arrays.copyOf(profile, middle)));
    byte[] second =
        join(
            List.of(
                name, new byte[] {2, count}, Arrays.copyOfRange(profile, middle, profile.length)));
    return parts == 1
        ? after(20, jpeg, segment(0xe2, first))
        : after(20, jpeg, segment(0xe2, first), segment(0xe2, second));
  }

  private static int secondScan(byte[] jpeg) {
    int seen = 0;
    for (int at = 2; at < jpeg.length - 1; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda && ++seen == 2) {
        return at;
      }
    }
    throw new IllegalArgumentException("one scan");
  }

  static byte[] exif(byte[] tiff) {
    return segment(0xe1, join(List.of(latin("Exif\0\0"), tiff)));
  }

  static byte[] segment(int marker, String content) {
    return segment(marker, latin(content));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  static byte[] chunk(String name, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
    chunk.put(latin(name)).put(content);
    var sum = new CRC32();
    sum.update(chunk.array(), 4, content.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }

  private static byte[] deflated(String name, byte[] content) {
    var deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[10_000];
    int length = deflater.deflate(packed);
    deflater.end();
    return join(List.of(latin(name), Arrays.copyOf(packed, length)));
  }

  private static byte[] riffChunk(String name, byte[] content) {
    ByteBuffer chunk =
        ByteBuffer.allocate(content.length + (content.length & 1) + 8)
            .order(ByteOrder.LITTLE_ENDIAN);
    return chunk.put(latin(name)).putInt(content.length).put(content).array();
  }

  private static byte[] riff(byte[]... chunks) {
    byte[] all = join(List.of(chunks));
    ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    head.put(latin("RIFF")).putInt(all.length + 4).put(latin("WEBP"));
    return join(List.of(head.array(), all));
  }

  /// The bytes with others put in at an offset.
  static byte[] after(int at, byte[] bytes, byte[]... added) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(Arrays.copyOf(bytes, at));
    parts.addAll(List.of(added));
    parts.add(Arrays.copyOfRange(bytes, at, bytes.length));
    return join(parts);
  }

  public static byte[] join(List<byte[]> parts) {
    var all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
