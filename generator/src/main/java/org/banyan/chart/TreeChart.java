package org.banyan.chart;

import java.util.ArrayList;
import java.util.List;

/// Trees that grow from left to right, one under the other: each node a box with its text, each
/// branch a line from the box to the boxes that came from it.
///
/// Boxes never overlap, and a node stands at half height of its children.
public record TreeChart(int width, int height, List<Box> boxes, List<String> branches) {

  private static final int BOX = 208;
  private static final int GAP = 48;
  private static final int SPACE = 14;
  private static final int PADDING = 10;
  private static final int LINE = 20;
  private static final int FONT = 14;
  private static final int MOST_LINES = 4;

  public TreeChart {
    boxes = List.copyOf(boxes);
    branches = List.copyOf(branches);
  }

  /// @param mark tells nodes of one sort from the others
  public record Node(String text, String mark, List<Node> children) {

    public Node {
      children = List.copyOf(children);
    }
  }

  /// @param lines of text with their places
  public record Box(int x, int y, int width, int height, String mark, List<Line> lines) {

    public Box {
      lines = List.copyOf(lines);
    }

    private int middle() {
      return y + height / 2;
    }
  }

  /// @param y of its base line
  public record Line(int x, int y, String text) {}

  public static TreeChart of(List<Node> roots) {
    Layout layout = new Layout();
    roots.forEach(root -> layout.place(root, 0));
    int width = layout.boxes.stream().mapToInt(box -> box.x + box.width).max().orElse(0);
    int height = layout.boxes.stream().mapToInt(box -> box.y + box.height).max().orElse(0);
    return new TreeChart(width + 2, height + 2, layout.boxes, layout.branches);
  }

  /// What has been placed, and the height from which a column is still free.
  private static final class Layout {

    private final List<Box> boxes = new ArrayList<>();
    private final List<String> branches = new ArrayList<>();
    private int free = 2;

    private Box place(Node node, int depth) {
      List<String> lines = TextLines.of(node.text, (BOX - 2.0 * PADDING) / FONT, MOST_LINES);
      int height = lines.size() * LINE + 2 * PADDING;
      int top = free;
      List<Box> children = node.children.stream().map(child -> place(child, depth + 1)).toList();
      int y = top;
      if (!children.isEmpty()) {
        int middle = (children.getFirst().middle() + children.getLast().middle()) / 2;
        y = Math.max(top, middle - height / 2);
      }
      free = Math.max(free, y + height + SPACE);
      Box box = box(node, lines, 2 + depth * (BOX + GAP), y, height);
      boxes.add(box);
      children.forEach(child -> branches.add(branch(box, child)));
      return box;
    }

    private static Box box(Node node, List<String> lines, int x, int y, int height) {
      List<Line> placed = new ArrayList<>();
      for (String line : lines) {
        placed.add(new Line(x + PADDING, y + PADDING + FONT + placed.size() * LINE, line));
      }
      return new Box(x, y, BOX, height, node.mark, placed);
    }

    private static String branch(Box from, Box to) {
      int x = from.x + from.width;
      int bend = x + GAP / 2;
      return "M"
          + x
          + " "
          + from.middle()
          + "C"
          + bend
          + " "
          + from.middle()
          + " "
          + bend
          + " "
          + to.middle()
          + " "
          + to.x
          + " "
          + to.middle();
    }
  }
}
