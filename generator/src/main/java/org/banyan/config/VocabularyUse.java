package org.banyan.config;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.source.Location;
import org.banyan.source.Problem;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;

/// Which vocabularies something names, and which nothing does.
public final class VocabularyUse {

  /// `by/vocabulary`, `by/vocabulary/term` or `kind/by/vocabulary/term`.
  private static final Pattern BY = Pattern.compile("(?:[^/]+/)?by/([^/]+)(?:/.*)?");

  private static final String FOLDER = "site/vocabularies";

  private VocabularyUse() {}

  /// Those that a field or a view of a kind names, or the settings of the site.
  public static SortedSet<String> names(Config config) {
    SortedSet<String> names = new TreeSet<>();
    for (Kind kind : config.kinds().values()) {
      kind.fields().stream()
          .flatMap(VocabularyUse::withInner)
          .forEach(field -> {
            if (field.type() instanceof FieldType.Term(String vocabulary)) {
              names.add(vocabulary);
            }
          });
      kind.views()
          .costs()
          .ifPresent(costs -> {
            costs.band().ifPresent(band -> names.add(band.vocabulary()));
            costs.rates().ifPresent(rates -> names.add(rates.vocabulary()));
          });
    }
    SiteConfig site = config.site();
    names.add(site.consent().vocabularyName());
    site.state().forEach(name -> names.add(name.text()));
    site.home().vocabularies().forEach(name -> names.add(name.text()));
    site.home().tree().ifPresent(tree -> names.add(tree.vocabulary().text()));
    site.home().readers().stream()
        .flatMap(reader -> reader.ways().stream())
        .map(way -> BY.matcher(way.to().text()))
        .filter(Matcher::matches)
        .forEach(by -> names.add(by.group(1)));
    return names;
  }

  private static Stream<Field> withInner(Field field) {
    return field.type() instanceof FieldType.Group group
        ? group.fields().stream()
        : Stream.of(field);
  }

  /// Reports those that nothing names. While there are errors nothing is said: what names one may
  /// be what is mistaken.
  public static void reportUnused(SourceTree tree, Config config, Problems problems) {
    if (problems.hasErrors()) {
      return;
    }
    SortedSet<String> used = names(config);
    for (SourceFile file : tree.below(FOLDER)) {
      if (!used.contains(file.name().replaceFirst("\\.ya?ml$", ""))) {
        problems.add(Problem.warning("unused-vocabulary", Location.of(file.path())));
      }
    }
  }
}
