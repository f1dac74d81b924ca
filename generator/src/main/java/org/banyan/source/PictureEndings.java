package org.banyan.source;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the names of pictures end that may be photos, by format; the first ending is the usual one.
public final class PictureEndings {

  public static final List<String> JPEG = List.of("jpg", "jpeg", "jpe", "jfif");
  public static final List<String> PNG = List.of("png", "apng");
  public static final List<String> GIF = List.of("gif");
  public static final List<String> WEBP = List.of("webp");
  public static final List<String> AVIF = List.of("avif");
  public static final List<String> ICO = List.of("ico");

  public static final Set<String> ALL =
      Stream.of(JPEG, PNG, GIF, WEBP, AVIF, ICO)
          .flatMap(Collection::stream)
          .collect(Collectors.toUnmodifiableSet());

  private PictureEndings() {}
}
