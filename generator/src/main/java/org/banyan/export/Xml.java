package org.banyan.export;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.banyan.source.Characters;

/// Writes XML, one element on a line. What XML cannot hold becomes a visible mark.
final class Xml {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  Xml() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// Opens an element. Attributes stand in the order of the map; namespaces are attributes too.
  Xml open(String name, Map<String, String> attributes) {
    try {
      out.writeStartElement(name);
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        out.writeAttribute(attribute.getKey(), Characters.clean(attribute.getValue()));
      }
      out.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  Xml close() {
    try {
      out.writeEndElement();
      out.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// An element that holds text.
  Xml text(String name, String text) {
    return text(name, text, Map.of());
  }

  Xml text(String name, String text, Map<String, String> attributes) {
    try {
      out.writeStartElement(name);
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        out.writeAttribute(attribute.getKey(), Characters.clean(attribute.getValue()));
      }
      out.writeCharacters(Characters.clean(text));
      return close();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// An element that holds nothing.
  Xml empty(String name, Map<String, String> attributes) {
    try {
      out.writeEmptyElement(name);
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        out.writeAttribute(attribute.getKey(), Characters.clean(attribute.getValue()));
      }
      out.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  byte[] bytes() {
    try {
      out.writeEndDocument();
      out.flush();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("writing XML to memory cannot fail", e);
  }
}
