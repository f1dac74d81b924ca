package org.banyan.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IccProfileTest {

  @Test
  void theNumbersStayAndTheWordsGo() {
    for (int version : new int[] {2, 4}) {
      var planted = new Icc(version, Planted.MARK);
      byte[] clean = IccProfile.clean(planted.bytes()).orElseThrow();
      assertEquals(8, planted.colours.size());
      planted.colours.forEach((tag, value) -> assertArrayEquals(value, Icc.tag(clean, tag), tag));
      String text = new String(clean, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(Planted.MARK) || text.contains("Ann"), text);
      assertFalse(text.contains(Planted.MARK.substring(0, 4)), text);
      assertEquals(9, planted.others.size());
      for (String tag : planted.others.keySet()) {
        boolean isRequired = tag.equals("desc") || tag.equals("cprt");
        assertEquals(isRequired, Icc.tag(clean, tag).length > 0, tag);
      }
      assertArrayEquals(clean, IccProfile.clean(clean).orElseThrow());
    }
  }

  @Test
  void aProfileShowsTheSameColoursAsBefore() {
    int[] spaces = {ColorSpace.CS_sRGB, ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_GRAY};
    for (int space : spaces) {
      ICC_Profile before = ICC_Profile.getInstance(space);
      byte[] clean = IccProfile.clean(before.getData()).orElseThrow();
      var after = new ICC_ColorSpace(ICC_Profile.getInstance(clean));
      float[] colour =
          after.getNumComponents() == 1 ? new float[] {.3f} : new float[] {.1f, .5f, 1};
      assertArrayEquals(
          new ICC_ColorSpace(before).toCIEXYZ(colour), after.toCIEXYZ(colour), 0.001f);
    }
  }

  @Test
  void whatIsNoWholeProfileIsNone() {
    Map<String, Consumer<byte[]>> damages = new TreeMap<>();
    damages.put("size", profile -> profile[0] = 1);
    damages.put("mark", profile -> profile[36] = 'x');
    damages.put("version", profile -> profile[8] = 9);
    damages.put("class", profile -> profile[12] = 'x');
    damages.put("colours", profile -> profile[16] = 'x');
    damages.put("connection", profile -> profile[20] = 'x');
    damages.put("count", profile -> profile[129] = 1);
    damages.put("place", profile -> profile[136] = 1);
    damages.put("length", profile -> profile[140] = 1);
    assertEquals(9, damages.size());
    damages.forEach((name, damage) -> {
      byte[] profile = new Icc(4, Planted.MARK).bytes();
      damage.accept(profile);
      assertEquals(Optional.empty(), IccProfile.clean(profile), name);
    });
    byte[] words = Arrays.copyOf(new byte[36], 200);
    System.arraycopy(Planted.latin("acspGPS 31.23"), 0, words, 36, 13);
    assertEquals(Optional.empty(), IccProfile.clean(words));
    byte[] profile = new Icc(2, Planted.MARK).bytes();
    for (int length = 0; length < profile.length; length++) {
      assertTrue(IccProfile.clean(Arrays.copyOf(profile, length)).isEmpty(), "length " + length);
    }
  }
}
