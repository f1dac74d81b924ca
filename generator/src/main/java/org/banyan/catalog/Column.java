package org.banyan.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.source.Location;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlText;

/// A column of a table: where its cells stand in an item, and how they are read.
///
/// @param at its number, from 0
/// @param place of its name
/// @param path the keys that lead to the value: `title`, `zh`; the items of a list by their numbers
/// @param form how a cell is read
record Column(int at, Location place, List<String> path, Form form) {

  /// The currency stands behind the amount, the days of a period beside a stroke.
  enum Form {
    VALUE,
    LIST,
    CURRENCY,
    FROM,
    TO
  }

  private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\);|\\n");

  Column {
    path = List.copyOf(path);
  }

  String key() {
    return path.getLast();
  }

  /// @param before what another column gave for the same key, or null
  YamlNode read(YamlText cell, YamlNode before) {
    String text = before instanceof YamlText other ? other.text() : "";
    return switch (form) {
      case VALUE -> text.isEmpty() ? cell : with(cell, cell.text().strip() + text);
      case LIST -> new YamlList(cell.location(), items(cell));
      case CURRENCY -> with(cell, text + " " + cell.text().strip());
      case FROM -> with(cell, cell.text().strip() + (text.isEmpty() ? "/" : text));
      case TO -> with(cell, (text.isEmpty() ? "/" : text) + cell.text().strip());
    };
  }

  private static YamlText with(YamlText cell, String text) {
    return new YamlText(cell.location(), text, false, cell.textLine(), Optional.empty());
  }

  private static List<YamlNode> items(YamlText cell) {
    List<YamlNode> items = new ArrayList<>();
    for (String item : SEPARATOR.split(cell.text())) {
      if (!item.isBlank()) {
        items.add(with(cell, item.strip().replace("\\;", ";")));
      }
    }
    return items;
  }
}
