package org.banyan.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedPicturesTest {

  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String percent(byte[] bytes) {
    var text = new StringBuilder();
    for (byte b : bytes) {
      text.append(String.format("%%%02x", b));
    }
    return text.toString();
  }

  private static String clean(String text) throws Refused {
    return EmbeddedPictures.clean(text, 0);
  }

  /// Ways to write a photo into a text, by name; each holds the photo once.
  private static Map<String, String> written(byte[] photo) {
    String code = base64(photo);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("css", ".a { background: url(data:image/jpeg;base64,@) }");
    texts.put("css, quoted", ".a { background: url( \"data:image/jpeg;base64,@\") }");
    texts.put("in capitals", "<img src=' DATA:Image/JPG;BASE64,@'>");
    texts.put("without a type", "<img src=data:;base64,@>");
    texts.put("of another type", "<img src=\"data:application/octet-stream;base64,@\">");
    texts.put("with a long head", "url(data:;x=" + "a".repeat(9000) + ";base64,@)");
    texts.put("head with spaces", "url('data:image/jpeg; x=\"1\" ; base64 ,@')");
    texts.put("escaped for CSS", "url(d\\61 ta:image/jpeg;base64,@)");
    texts.put("escaped for CSS in HTML", "<p style='background:url(d&#92;61 ta:;base64,@)'>");
    texts.put("broken address", "<img src='da\nta:image/jpeg;base64,\n@'>");
    texts.put("srcset", "<img srcset='data:image/jpeg;base64,@ 2x, b.jpg 1x'>");
    texts.put("JSON", "{\"image/jpeg\": \"@\"}");
    texts.put("script", "show('data:image/jpeg;base64,' + '@');");
    texts.put("called", "atob(`@`)");
    texts.replaceAll((name, text) -> text.replace("@", code));
    String lines = code.replaceAll(".{76}", "$0\n");
    texts.put("lines", "<img src=\"data:image/jpeg;base64," + lines + "\">");
    texts.put("JSON lines", "{\"png\": \"" + lines.replace("\n", "\\n") + "\"}");
    texts.put(
        "JSON slashes", "{\"a\": \"data:image\\/jpeg;base64," + code.replace("/", "\\/") + "\"}");
    texts.put("spaces", "<img src='data:;base64," + code.replaceAll("..", "$0 ") + "'>");
    Map<String, String> slashes =
        Map.of("CSS", "\\2f ", "script", "\\x2f", "JSON", "\\u002F", "HTML", "&#x2f;");
    slashes.forEach((name, slash) ->
        texts.put("slash of " + name, "'data:;base64," + code.replace("/", slash) + "'"));
    String escaped = code.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    texts.put("base64 in percents", "url(data:image/jpeg;base64," + escaped + ")");
    texts.put("percents twice", "url(data:;base64," + escaped.replace("%", "\\25 ") + ")");
    texts.put("percents", "<image href=\"data:application/octet-stream," + percent(photo) + "\"/>");
    String drawing = SVG + "<image href='data:image/jpeg;base64," + code + "'/></svg>";
    byte[] utf8 = drawing.getBytes(StandardCharsets.UTF_8);
    texts.put("drawing", "url(\"data:image/svg+xml;utf8," + drawing + "\")");
    texts.put("drawing in percents", "url(data:image/svg+xml," + percent(utf8) + ")");
    texts.put("drawing in base64", "url(data:image/svg+xml;base64," + base64(utf8) + ")");
    texts.put("half a drawing", "'data:image/svg+xml," + drawing.replace("</svg>", "") + "' + end");
    return texts;
  }

  /// Everything a text says, however it is written.
  private static String said(String text) {
    var said = new StringBuilder(text);
    for (int at = 0; at < said.length(); at++) {
      if (said.charAt(at) == '%') {
        said.replace(at, at + 3, "" + (char) Integer.parseInt(said.substring(at + 1, at + 3), 16));
      }
    }
    for (String word : said.toString().split("[^A-Za-z0-9+/]+")) {
      if (word.length() > 100) {
        String within = new String(Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1);
        said.append(within.startsWith("<svg") ? said(within) : within);
      }
    }
    return said.toString();
  }

  @Test
  void aPhotoIsCleanedHoweverItIsWritten() throws IOException, Refused {
    byte[] photo = Planted.preview();
    byte[] clean = JpegCleaner.clean(photo).bytes();
    String pixels = new String(clean, clean.length - 200, 200, StandardCharsets.ISO_8859_1);
    Map<String, String> texts = written(photo);
    assertEquals(29, texts.size());
    for (var entry : texts.entrySet()) {
      String made = cleaned(entry);
      String said = said(made);
      assertTrue(said.contains(pixels), entry.getKey() + " lost its pixels: " + made);
      assertFalse(said.contains(Planted.MARK), entry.getKey());
      assertSame(made, clean(made), entry.getKey() + " is not clean yet");
    }
    assertTrue(clean(texts.get("srcset")).endsWith(" 2x, b.jpg 1x'>"));
    assertTrue(clean(texts.get("JSON")).endsWith("\"}"));
    assertTrue(clean(texts.get("half a drawing")).endsWith("' + end"));
  }

  private static String cleaned(Map.Entry<String, String> text) {
    try {
      return clean(text.getValue());
    } catch (Refused e) {
      throw new AssertionError(text.getKey() + " is refused");
    }
  }

  @Test
  void aTextInUtf16IsReadToo() throws IOException, Refused {
    String text = "\uFEFF<img src='data:image/jpeg;base64," + base64(Planted.preview()) + "'>";
    byte[] made = TextCleaner.cleaned(text.getBytes(StandardCharsets.UTF_16LE));
    String read = new String(made, StandardCharsets.UTF_16LE);
    assertTrue(read.startsWith("\uFEFF<img src='data:image/jpeg;base64,/9j/"));
    assertFalse(said(read.substring(1)).contains(Planted.MARK));
  }

  @Test
  void whatIsNoPictureStays() throws IOException, Refused {
    byte[] clean = JpegCleaner.clean(Planted.preview()).bytes();
    List<String> texts =
        List.of(
            "src: url(data:font/woff2;base64,d09GMgABAAAAAAPAAA0AAAAACYAAAANvAAEAAAAAAAA)",
            "img.src = \"data:image/png;base64,\" + code;",
            "`data:image/svg+xml,${encodeURIComponent(drawing)}`",
            "data:image/png;base64,iVBORw0KGgo… is how it begins",
            "integrity=\"sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC\"",
            "the data: 1, 2, 3 \\ % & &amp; %zz \\u12 \\x1 &#; 数据：data:，a",
            "url(data:image/jpeg;base64," + base64(clean) + ")",
            "url(data:image/jpeg," + percent(clean) + ")");
    assertEquals(8, texts.size());
    for (String text : texts) {
      assertSame(text, clean(text));
    }
  }

  @Test
  void whatCannotBeCleanedIsRefusedWithItsLine() {
    String heic = "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZg";
    Map<String, Integer> texts =
        Map.of(
            "a\nb url(data:image/heic;base64," + heic + ")",
            2,
            "url(data:;base64," + heic + ")",
            1,
            "\n\n'data:image/tiff,II*%00%08%00%00%00aaaaaaaaaaaaaaaaaaaaaaa'",
            3,
            "data:image/unknown;base64," + "QUJD".repeat(20),
            1,
            "\n\"/9j/" + "A".repeat(60) + "\"",
            2);
    assertEquals(5, texts.size());
    texts.forEach((text, line) -> {
      Refused refused = assertThrows(Refused.class, () -> clean(text), text);
      assertEquals("broken-picture.text", refused.key(), text);
      assertEquals(line, refused.line(), text);
    });
  }

  /// How many characters are read grows as the text does: what an attacker would repeat.
  @Test
  void aTextIsReadOnce() throws Refused {
    List<String> parts =
        List.of(
            "data:",
            "data:,",
            "data:,data:image/svg+xml,<svg",
            "'data:image/svg+xml,<svg ",
            "data:image/svg+xml;base64,PHN2Zw==",
            "url(data:;base64,",
            "&#0000000000000",
            "%&#0000;",
            "\\\\u{",
            "data:;base64, ",
            "data:image/svg+xml;base64,PHN2Z ");
    assertEquals(11, parts.size());
    for (String part : parts) {
      long small = steps(part.repeat(2000));
      long large = steps(part.repeat(16000));
      assertTrue(large < small * 10, part + ": " + small + " to " + large);
    }
  }

  private static long steps(String text) {
    return EmbeddedPictures.steps(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
