package org.banyan.markdown;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills the holes of a body's HTML for one page.
final class Filling {

  private final Body body;
  private final Rendering rendering;
  private final Bytes out = new Bytes();
  private final List<String> ids = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private byte[] holed = {};
  private int at;
  private int valueStart;
  private char value;
  private boolean inLink;
  private boolean inProvision;

  Filling(Body body, Rendering rendering) {
    this.body = body;
    this.rendering = rendering;
  }

  FilledHtml fill(HoledHtml html, Slice slice) {
    holed = html.utf8();
    at = html.start(slice);
    fillTo(html.end(slice));
    return new FilledHtml(out.toByteArray(), ids, links, pictures);
  }

  private void fillTo(int end) {
    while (at < end) {
      int start = at;
      while (at < end && !Hole.is(holed[at])) {
        at++;
      }
      out.write(holed, start, at - start);
      if (at < end) {
        hole((char) holed[at++]);
      }
    }
  }

  private void hole(char hole) {
    switch (hole) {
      case Hole.LINE -> line();
      case Hole.LINK -> link(number(), argument());
      case Hole.LINK_END -> {
        write(inLink ? "</a>" : "");
        inLink = false;
      }
      case Hole.PICTURE -> picture(body.pictures().get(number()));
      case Hole.FIGURE -> figure(body.pictures().get(number()));
      case Hole.CITATION -> citation(body.citations().get(number()));
      case Hole.MENTION -> mention(number(), number());
      case Hole.PARAGRAPH -> paragraph(number(), number() == 1);
      case Hole.PARAGRAPH_END -> {
        boolean hasElement = number() == 0 || inProvision;
        write(hasElement ? "</p>\n" : "");
      }
      case Hole.NUMBER ->
          rendering
              .number(body.sections().get(number()))
              .ifPresent(number ->
                  write(
                      new Markup()
                          .open("span", "class", "number")
                          .text(number)
                          .close("span")
                          .text(" ")));
      case Hole.WORD -> write(new Markup().text(rendering.word(argument())));
      case Hole.UNFOLDED -> write(rendering.unfolded() ? " open" : "");
      case Hole.PREFIX -> write(new Markup().text(rendering.idPrefix()));
      case Hole.ID, Hole.ADDRESS, Hole.SOURCE -> {
        value = hole;
        valueStart = out.size();
      }
      case Hole.END_OF_VALUE -> {
        String text = Markup.unescaped(out.textFrom(valueStart));
        (value == Hole.ID ? ids : value == Hole.ADDRESS ? links : pictures).add(text);
      }
      case Hole.CUT, Hole.FIGURE_END -> {}
      default -> throw new IllegalStateException("unknown hole " + (int) hole);
    }
  }

  private String argument() {
    int start = at;
    while (holed[at] != Hole.END) {
      at++;
    }
    String argument = new String(holed, start, at - start, StandardCharsets.UTF_8);
    at++;
    return Markup.unescaped(argument);
  }

  private int number() {
    int number = 0;
    for (; holed[at] != Hole.END; at++) {
      number = number * 10 + holed[at] - '0';
    }
    at++;
    return number;
  }

  private void write(String html) {
    out.writeBytes(html.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes what belongs into a hole; its own holes are ids and addresses.
  private void write(Markup html) {
    byte[] around = holed;
    int next = at;
    holed = html.all().getBytes(StandardCharsets.UTF_8);
    at = 0;
    fillTo(holed.length);
    holed = around;
    at = next;
  }

  private void line() {
    if (out.size() > 0 && out.last() != '\n') {
      out.write('\n');
    }
  }

  private void link(int number, String title) {
    Optional<String> address = rendering.link(body.links().get(number));
    if (address.isPresent()) {
      String href = Address.escaped(address.get());
      String kind = Address.isExternal(href) ? "external" : "";
      write(new Markup().open("a", "class", kind, "href", href, "title", title));
      inLink = true;
    }
  }

  private void picture(Picture picture) {
    Optional<PictureSource> source = rendering.picture(picture);
    if (source.isEmpty()) {
      write(new Markup().text(picture.alt()));
    } else {
      picture(picture, source.get(), picture.title());
    }
  }

  private void picture(Picture picture, PictureSource source, String title) {
    write(
        new Markup()
            .openPicture(
                picture.alt(),
                "src",
                Address.escaped(source.src()),
                "width",
                size(source.width()),
                "height",
                size(source.height()),
                "title",
                title,
                "loading",
                "lazy",
                "decoding",
                "async"));
  }

  private static String size(int pixels) {
    return pixels > 0 ? String.valueOf(pixels) : "";
  }

  private void figure(Picture picture) {
    Optional<PictureSource> source = rendering.picture(picture);
    if (source.isEmpty()) {
      return;
    }
    line();
    write("<figure>\n");
    picture(picture, source.get(), "");
    write("\n");
    write(new Markup().open("figcaption").text(picture.title()).close("figcaption").newline());
    write("</figure>\n");
    while (holed[at] != Hole.FIGURE_END) {
      at++;
    }
  }

  private void citation(Citation citation) {
    Optional<CitationLabel> label = rendering.citation(citation);
    if (label.isEmpty() || inLink) {
      write(new Markup().text(label.map(CitationLabel::label).orElse(citation.id())));
      return;
    }
    String href = Address.escaped(label.get().href());
    write(
        new Markup()
            .open("a", "class", "citation", "href", href, "title", label.get().title())
            .text(label.get().label())
            .close("a"));
  }

  private void mention(int footnote, int mention) {
    String number = String.valueOf(footnote);
    if (inLink) {
      write(number);
      return;
    }
    String href = "#" + rendering.idPrefix() + FootnoteWriter.id(footnote);
    String id = rendering.idPrefix() + FootnoteWriter.mentionId(footnote, mention);
    write(
        new Markup()
            .open("a", "href", href, "id", id, "role", "doc-noteref")
            .text(number)
            .close("a"));
  }

  private void paragraph(int number, boolean tight) {
    Optional<String> level = rendering.provision(number);
    inProvision = level.isPresent();
    if (inProvision || !tight) {
      line();
    }
    if (inProvision) {
      write(
          new Markup()
              .open("p", "class", "provision provision--" + level.get())
              .open("span", "class", "provision__level")
              .text(rendering.word("provision." + level.get()))
              .close("span")
              .text(" "));
    } else if (!tight) {
      write("<p>");
    }
  }

  /// Bytes in the making.
  private static final class Bytes extends ByteArrayOutputStream {

    Bytes() {
      super(1 << 12);
    }

    int last() {
      return buf[count - 1];
    }

    String textFrom(int start) {
      return new String(buf, start, count - start, StandardCharsets.UTF_8);
    }
  }
}
