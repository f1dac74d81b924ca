package org.banyan.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Figures of one unit under each other, on one axis: bars before and after, and dots with their
/// intervals. Every figure stands in words above its mark.
///
/// Lengths from left to right are in per cent, so that the drawing is as wide as there is room
/// while its letters keep their size; heights are in pixels. Bars begin at zero.
public record FigureChart(
    int height,
    int foot,
    List<Tick> ticks,
    List<Words> words,
    List<Bar> bars,
    List<Dot> dots,
    List<Span> spans) {

  /// What a phone has, in pixels.
  private static final double NARROW = 320;

  private static final int LABEL = 14;
  private static final int FIGURE = 13;
  private static final int LINE = 19;
  private static final int TRACK = 12;
  private static final int GAP = 6;
  private static final int SPACE = 14;
  private static final int MOST_LINES = 4;

  public FigureChart {
    ticks = List.copyOf(ticks);
    words = List.copyOf(words);
    bars = List.copyOf(bars);
    dots = List.copyOf(dots);
    spans = List.copyOf(spans);
  }

  /// What a figure is: a bar, filled or not, or a dot.
  public enum Mark {
    BEFORE,
    AFTER,
    DOT
  }

  /// @param label what the figures are of
  public record Row(String label, List<Figure> figures) {

    public Row {
      figures = List.copyOf(figures);
    }
  }

  /// @param text the figure in words, with its unit
  /// @param interval that belongs to it
  public record Figure(Mark mark, String text, BigDecimal number, Optional<Interval> interval) {

    private Stream<BigDecimal> numbers() {
      Stream<BigDecimal> ends = interval.stream().flatMap(each -> Stream.of(each.low, each.high));
      return Stream.concat(
          mark == Mark.DOT ? Stream.of(number) : Stream.of(number, BigDecimal.ZERO), ends);
    }
  }

  public record Interval(BigDecimal low, BigDecimal high) {}

  /// @param anchor `start`, `middle` or `end`: which part of its words stands there
  public record Tick(BigDecimal x, String text, String anchor, boolean zero) {}

  /// @param what `label` or `figure`
  /// @param y of its base line
  public record Words(int y, String what, String text) {}

  /// @param mark `before` or `after`
  public record Bar(BigDecimal x, int y, BigDecimal width, int height, String mark) {}

  public record Dot(BigDecimal x, int y) {}

  /// An interval, from left to right.
  public record Span(BigDecimal from, BigDecimal to, int y) {}

  /// @param number writes a number of the axis
  public static FigureChart of(List<Row> rows, Function<BigDecimal, String> number) {
    List<BigDecimal> all =
        rows.stream()
            .flatMap(row -> row.figures.stream())
            .flatMap(Figure::numbers)
            .sorted()
            .toList();
    Axis axis = Axis.of(all.getFirst(), all.getLast());
    Layout layout = new Layout(axis);
    rows.forEach(layout::place);
    return new FigureChart(
        layout.free + LINE,
        layout.free,
        ticks(axis, number),
        layout.words,
        layout.bars,
        layout.dots,
        layout.spans);
  }

  private static List<Tick> ticks(Axis axis, Function<BigDecimal, String> number) {
    return axis.ticks().stream()
        .map(tick ->
            new Tick(
                axis.at(tick),
                number.apply(tick),
                tick.equals(axis.ticks().getFirst())
                    ? "start"
                    : tick.equals(axis.ticks().getLast()) ? "end" : "middle",
                tick.signum() == 0))
        .toList();
  }

  /// What has been placed, and the height from which there is room.
  private static final class Layout {

    private final Axis axis;
    private final List<Words> words = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private int free;

    private Layout(Axis axis) {
      this.axis = axis;
    }

    private void place(Row row) {
      write("label", row.label, LABEL);
      row.figures.forEach(this::place);
      free += SPACE - GAP;
    }

    private void place(Figure figure) {
      write("figure", figure.text, FIGURE);
      free += GAP;
      BigDecimal at = axis.at(figure.number);
      int middle = free + TRACK / 2;
      if (figure.mark == Mark.DOT) {
        dots.add(new Dot(at, middle));
      } else {
        BigDecimal zero = axis.at(BigDecimal.ZERO);
        String mark = figure.mark == Mark.BEFORE ? "before" : "after";
        bars.add(new Bar(at.min(zero), free, at.subtract(zero).abs(), TRACK, mark));
      }
      figure.interval.ifPresent(
          ends -> spans.add(new Span(axis.at(ends.low), axis.at(ends.high), middle)));
      free += TRACK + GAP;
    }

    private void write(String what, String text, int size) {
      for (String line : TextLines.of(text, NARROW / size, MOST_LINES)) {
        free += LINE;
        words.add(new Words(free - GAP, what, line));
      }
    }
  }
}
