package org.banyan.search;

import java.util.List;

/// The names of one thing: whoever types one of them also finds the others.
///
/// @param entry kind and id of the entry that gives them
/// @param names in all languages, without repetition
/// @param sounds how a name is said in Latin letters: typed, but never searched for
public record NameGroup(String entry, List<String> names, List<String> sounds) {

  public NameGroup {
    names = List.copyOf(names);
    sounds = List.copyOf(sounds);
  }
}
