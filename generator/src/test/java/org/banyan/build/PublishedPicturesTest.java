package org.banyan.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.media.Planted;
import org.banyan.source.Problems;
import org.banyan.source.Projects;
import org.banyan.source.SourceTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is published of the pictures of several phones, cameras and programs, as large as they make
/// them.
class PublishedPicturesTest {

  private static final Pattern IMAGE =
      Pattern.compile("<img src=\"[^\"]*/([^/\"]+)\" width=\"(\\d+)\" height=\"(\\d+)\"");

  @TempDir Path temporary;

  private Path project;
  private Path output;

  @BeforeEach
  void base() throws IOException {
    project = temporary.resolve("project");
    output = temporary.resolve("public");
    Projects.copy(Projects.BASE, project);
  }

  private void write(String path, byte[] bytes) throws IOException {
    Files.createDirectories(project.resolve(path).getParent());
    Files.write(project.resolve(path), bytes);
  }

  private OutputTree built() throws IOException {
    var problems = new Problems();
    SourceTree tree = Projects.readAlone(project, problems);
    BuildResult result =
        Build.once().run(tree, problems.sorted(), Projects.OCCASION, Progress.NONE);
    assertEquals(List.of(), result.problems());
    return result.output();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{400,}");

  /// Itself, or in base64.
  private static boolean holds(byte[] bytes, byte[] part) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    String sought = new String(part, StandardCharsets.ISO_8859_1);
    return all.contains(sought)
        || BASE64
            .matcher(all)
            .results()
            .map(found -> all.substring(found.start(), found.end() - found.group().length() % 4))
            .map(code -> new String(Base64.getDecoder().decode(code), StandardCharsets.ISO_8859_1))
            .anyMatch(within -> within.contains(sought));
  }

  @Test
  void nothingThatACameraOrAProgramWroteIsInAnyFileOfTheSite() throws IOException {
    List<Planted> pictures = Planted.all();
    assertEquals(41, pictures.size());
    var text =
        new StringBuilder("---\ntitle: Photos\nsummary: All of them.\nupdated: 2026-05-01\n");
    text.append("picture: {file: ").append(pictures.getFirst().name()).append(", alt: x}\n---\n");
    for (Planted picture : pictures) {
      assertTrue(holds(picture.bytes(), Planted.latin(Planted.MARK)), picture.name());
      write("content/stories/" + picture.name(), picture.bytes());
      text.append("\n![A street](").append(picture.name()).append(")\n");
    }
    text.append("\n[The first alone](").append(pictures.getFirst().name()).append(")\n");
    write("content/stories/photos.md", text.toString().getBytes(StandardCharsets.UTF_8));
    byte[] photo = pictures.get(5).bytes();
    write("site/static/photo.jpg", photo);
    write("templates/assets/leaf.jpeg", photo);
    write("templates/assets/css/leaf.css", Planted.latin("main { background: url(leaf.jpeg) }"));
    write("site/static/drawing.svg", drawing(Planted.preview()));
    write("templates/assets/logo.svg", drawing(Planted.preview()));
    write("site/static/favicon.ico", icon());
    String address = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo);
    String within = "<p style=\"background: url(" + address + ")\">";
    for (String name : List.of("a.html", "a.css", "a.js", "a.json", "notes.txt", "no-ending")) {
      write("site/static/" + name, Planted.latin(within));
    }
    for (String name : List.of("css/b.css", "css/pages/c.css", "js/theme.js")) {
      String rule = ".a { background: url('" + address + "') }";
      String script = "export const leaf = '" + address + "';";
      write("templates/assets/" + name, Planted.latin(name.endsWith(".js") ? script : rule));
    }

    Publisher.publish(built(), output);

    byte[] little = Planted.latitude(ByteOrder.LITTLE_ENDIAN);
    byte[] big = Planted.latitude(ByteOrder.BIG_ENDIAN);
    assertTrue(holds(pictures.get(0).bytes(), little) && holds(pictures.get(1).bytes(), big));
    List<Path> published = files(output);
    assertTrue(published.size() > 60, "found " + published.size());
    Set<String> texts = Set.of("html", "css", "js", "json", "txt", "no-ending");
    int holding = 0;
    for (Path file : published) {
      byte[] bytes = Files.readAllBytes(file);
      assertTrue(!holds(bytes, Planted.latin(Planted.MARK)), file + " tells");
      assertTrue(!holds(bytes, little) && !holds(bytes, big), file + " tells where");
      String ending = file.toString().replaceAll(".*[./]", "");
      holding += texts.contains(ending) && holds(bytes, Planted.latin("JFIF")) ? 1 : 0;
    }
    assertEquals(9, holding, "texts with a picture in them");
    for (Planted picture : pictures) {
      picture.check(Files.readAllBytes(output.resolve("media/stories/" + picture.name())));
    }
    assertArrayEquals(
        Files.readAllBytes(output.resolve("media/stories/" + pictures.get(5).name())),
        Files.readAllBytes(output.resolve("photo.jpg")));
    for (String path : List.of("drawing.svg", "assets/logo.svg")) {
      checkDrawing(Files.readString(output.resolve(path)));
    }
    checkSizes(pictures, Files.readString(output.resolve("en/stories/photos.html")));
  }

  /// The first picture stands in a field too.
  private static void checkSizes(List<Planted> pictures, String html) {
    Matcher images = IMAGE.matcher(html);
    int found = 0;
    for (; images.find(); found++) {
      String name = images.group(1);
      Planted picture =
          pictures.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
      assertEquals(
          picture.width() + "x" + picture.height(), images.group(2) + "x" + images.group(3), name);
    }
    assertEquals(pictures.size() + 1, found);
  }

  private static byte[] drawing(byte[] photo) {
    return """
    <?xml version="1.0"?>
    <!-- PLANTED-comment -->
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 90 60"
        inkscape:export-filename="/home/PLANTED-user/map.png">
      <metadata><rdf xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#">PLANTED-</rdf></metadata>
      <inkscape:view><path d="PLANTED-"/></inkscape:view>
      <title>A street &amp; a “tree” &lt;</title>
      <style>.a { fill: red } .b { background: url(data:image/jpeg;base64,@) }</style>
      <image xlink:href="data:image/jpeg;base64,@" width="9" height="9"/>
      <text xml:space="preserve"> a<tspan class="a">b</tspan></text>
    </svg>
    """
        .replace("@", Base64.getEncoder().encodeToString(photo))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void checkDrawing(String svg) {
    assertTrue(svg.contains("<title>A street &amp; a “tree” &lt;</title>"), svg);
    assertTrue(svg.contains("<text xml:space=\"preserve\"> a<tspan class=\"a\">b</tspan></text>"));
    assertTrue(svg.contains(" viewBox=\"0 0 90 60\">"), svg);
    assertTrue(!svg.contains("inkscape"), svg);
    Matcher photos = Pattern.compile("base64,([A-Za-z0-9+/=]+)").matcher(svg);
    int found = 0;
    for (; photos.find(); found++) {
      byte[] photo = Base64.getDecoder().decode(photos.group(1));
      assertTrue(photo.length > 500 && !holds(photo, Planted.latin(Planted.MARK)));
    }
    assertEquals(2, found);
  }

  private static byte[] icon() throws IOException {
    return Planted.icon();
  }

  @Test
  void aFileThatBecomesALinkBeforeItIsPublishedIsNotPublished() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "a secret");
    write("site/static/notes.txt", "a secret".getBytes(StandardCharsets.UTF_8));
    OutputTree tree = built();
    Path place = project.resolve("site/static/notes.txt");
    Files.delete(place);
    Files.createSymbolicLink(place, secret);
    assertThrows(IOException.class, () -> Publisher.publish(tree, output));
    assertTrue(!Files.exists(output.resolve("notes.txt")));
  }

  @Test
  void aFileThatChangesBeforeItIsPublishedIsNotPublished() throws IOException {
    List<String> paths = List.of("site/static/notes.txt", "site/static/photo.png");
    byte[] png = Projects.picture("photo.png");
    for (String path : paths) {
      write(path, path.endsWith("png") ? png : new byte[] {1, 2, 3});
      OutputTree tree = built();
      write(path, path.endsWith("png") ? Planted.join(List.of(png, png)) : new byte[] {1, 2, 4});
      var thrown = assertThrows(IOException.class, () -> Publisher.publish(tree, output));
      assertTrue(thrown.getMessage().contains(path + " changed"), thrown.getMessage());
      assertTrue(!Files.exists(output.resolve(path.substring("site/static/".length()))));
      Files.delete(project.resolve(path));
    }
  }

  @Test
  void aPictureThatIsUnchangedIsNotWrittenAgain() throws IOException {
    write("site/static/photo.jpg", Planted.preview());
    Publisher.publish(built(), output);
    assertEquals(0, Publisher.publish(built(), output).written());
  }
}
