package org.banyan.media;

import static org.banyan.source.Message.Slot.slot;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// SVG: keeps the elements and attributes of SVG and of what may stand in it. Metadata, what
/// editors leave in namespaces of their own, comments and instructions go; pictures inside are
/// cleaned as well.
final class SvgCleaner {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Set<String> NAMESPACES =
      Set.of(SVG, XLINK, XML, "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML");

  private final XMLStreamReader in;
  private final int depth;
  private final StringBuilder out = new StringBuilder();
  private Optional<PictureSize> size = Optional.empty();

  /// How many elements that go are open.
  private int dropped;

  private boolean hasRoot;

  private SvgCleaner(XMLStreamReader in, int depth) {
    this.in = in;
    this.depth = depth;
  }

  static CleanPicture clean(byte[] bytes) throws Refused {
    return clean(bytes, 0);
  }

  /// @param depth how many drawings it stands in
  static CleanPicture clean(byte[] bytes, int depth) throws Refused {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    String text = text(bytes);
    if (text.contains("<!ENTITY")) {
      throw new Refused("broken-picture.svg-entities");
    }
    try {
      return new SvgCleaner(factory.createXMLStreamReader(new StringReader(text)), depth).clean();
    } catch (XMLStreamException e) {
      long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new Refused("broken-picture.svg", slot("line", line));
    }
  }

  /// Without the byte order mark that programs on Windows write.
  private static String text(byte[] bytes) throws Refused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException _) {
      // UTF-16 with its mark, GB 18030 and the like.
    }
    throw new Refused("broken-picture.svg-encoding");
  }

  private CleanPicture clean() throws XMLStreamException, Refused {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (dropped == 0 && hasRoot) {
            escape(embedded(in.getText()), false);
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refused("broken-picture.svg", slot("line", in.getLocation().getLineNumber()));
        default -> {}
      }
    }
    byte[] utf8 = out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    return new CleanPicture(
        size, new CleanPicture.Maker(PictureFormat.SVG, utf8).add(utf8).picture().parts());
  }

  private void start() throws Refused {
    boolean isSvg = SVG.equals(in.getNamespaceURI());
    if (!hasRoot && !(isSvg && in.getLocalName().equals("svg"))) {
      throw new Refused("broken-picture.content", slot("format", PictureFormat.SVG.title()));
    }
    boolean isKept =
        NAMESPACES.contains(String.valueOf(in.getNamespaceURI()))
            && !(isSvg && in.getLocalName().equals("metadata"));
    if (dropped > 0 || !isKept) {
      dropped++;
      return;
    }
    if (!hasRoot) {
      hasRoot = true;
      size = SvgSize.of(attribute("viewBox"), attribute("width"), attribute("height"));
    }
    out.append('<').append(name(in.getPrefix(), in.getLocalName()));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String uri = in.getNamespaceURI(i);
      if (uri == null || NAMESPACES.contains(uri)) {
        String prefix = in.getNamespacePrefix(i);
        attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
      }
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String uri = in.getAttributeNamespace(i);
      if (uri == null || uri.isEmpty() || NAMESPACES.contains(uri)) {
        attribute(
            name(in.getAttributePrefix(i), in.getAttributeLocalName(i)),
            embedded(in.getAttributeValue(i)));
      }
    }
    out.append('>');
  }

  private String embedded(String text) throws Refused {
    try {
      return EmbeddedPictures.clean(text, depth);
    } catch (Refused e) {
      throw new Refused("broken-picture.inside");
    }
  }

  private void end() {
    if (dropped > 0) {
      dropped--;
    } else {
      out.append("</").append(name(in.getPrefix(), in.getLocalName())).append('>');
    }
  }

  private String attribute(String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String name(String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
