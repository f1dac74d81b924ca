package org.banyan.config;

import static org.banyan.source.Message.Slot.slot;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Nearest;
import org.banyan.source.Problems;
import org.banyan.source.SourceFile;
import org.banyan.source.SourceTree;
import org.banyan.source.Yaml;
import org.banyan.source.YamlNode;
import org.banyan.source.YamlNode.YamlList;
import org.banyan.source.YamlNode.YamlMap;
import org.banyan.source.YamlNode.YamlText;

/// Reads `site/site.yaml`.
record SiteReader(SourceTree tree, Problems problems) {

  private static final String PATH = "site/site.yaml";
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern CONTACT_ENTRY =
      Pattern.compile("[a-z0-9-]+/[a-z0-9-]+(#[a-z0-9-]+)?");

  /// Hosts of repositories, whose addresses of an editor are known to look like [#EDITOR].
  private static final Set<String> KNOWN_HOSTS =
      Set.of("github.com", "gitlab.com", "gitee.com", "codeberg.org");

  private static final Pattern EDITOR = Pattern.compile("/_?edit/[^/]");
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "title",
              "description",
              "languages",
              "kinds",
              "menu",
              "home",
              "state",
              "searchLast",
              "licence",
              "siteUrl",
              "oai",
              "contact",
              "consent",
              "timeZone",
              "repository"));

  SiteConfig read() {
    MapReader map = map().allow(KEYS);
    List<String> languages = languages(map);
    if (languages.isEmpty()) {
      var nothing = new LocalText(Map.of());
      return new SiteConfig(
          nothing,
          nothing,
          languages,
          List.of(),
          SiteConfig.Home.PLAIN,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          consent(map),
          ZoneOffset.UTC,
          Optional.empty());
    }
    var texts = new LocalTexts(languages, problems);
    return new SiteConfig(
        texts.required(map, "title"),
        texts.required(map, "description"),
        languages,
        map.names("menu"),
        map.node("home")
            .map(node -> new HomeReader(texts, problems).read(node))
            .orElse(SiteConfig.Home.PLAIN),
        HomeReader.names(map, "state"),
        HomeReader.names(map, "searchLast"),
        kinds(map),
        texts.optional(map, "licence"),
        address(map, "siteUrl"),
        oai(map),
        contact(map),
        consent(map),
        timeZone(map),
        repository(map));
  }

  private static SiteConfig.Consent consent(MapReader map) {
    Optional<SiteConfig.Name> name =
        map.text("consent")
            .map(text -> new SiteConfig.Name(text, map.node("consent").orElseThrow().location()));
    boolean isNone = name.filter(found -> found.text().equals(SiteConfig.Consent.NONE)).isPresent();
    return new SiteConfig.Consent(!isNone, isNone ? Optional.empty() : name);
  }

  private MapReader map() {
    Optional<SourceFile> file = tree.file(PATH);
    if (file.isEmpty()) {
      problems.error("missing-file.site", Location.of(PATH));
    }
    return file.flatMap(found -> Yaml.read(found, problems))
        .map(node -> MapReader.of(node, Message.verbatim(PATH), problems))
        .orElse(new MapReader(YamlMap.empty(Location.of(PATH)), Message.verbatim(PATH), problems));
  }

  /// Those that the interface speaks; none when that is wrong, which is reported.
  private List<String> languages(MapReader map) {
    if (map.node("languages").isEmpty()) {
      map.missing("languages");
    }
    List<YamlNode> items = map.list("languages");
    if (items.isEmpty()) {
      map.node("languages")
          .filter(YamlList.class::isInstance)
          .ifPresent(node -> map.wrong("languages", node, Message.of("must.languages")));
    }
    Set<String> languages = new LinkedHashSet<>();
    boolean right = true;
    for (YamlNode item : items) {
      if (item instanceof YamlText text) {
        right &= isKnown(text);
        languages.add(text.text());
      } else {
        map.wrong("languages", item, Message.of("must.texts"));
        right = false;
      }
    }
    return right ? List.copyOf(languages) : List.of();
  }

  private boolean isKnown(YamlText language) {
    boolean known =
        tree.file("templates/messages/" + language.text() + ".yaml").isPresent()
            && LANGUAGE.matcher(language.text()).matches();
    if (!known) {
      List<String> several = MapReader.divided(language.text());
      problems.error(
          several.size() > 1 ? "unknown-language.chinese-comma" : "unknown-language",
          language.location(),
          slot("language", language.text()),
          slot("list", String.join(", ", several)),
          slot("languages", languages()));
    }
    return known;
  }

  private List<String> languages() {
    return tree.below("templates/messages").stream()
        .map(file -> file.name().replaceFirst("\\.yaml$", ""))
        .filter(LANGUAGE.asMatchPredicate())
        .toList();
  }

  /// All kinds that there are, or those that the site names. The order of the list means nothing.
  private List<String> kinds(MapReader map) {
    List<String> known = KindReader.names(tree);
    if (map.node("kinds").isEmpty()) {
      return known;
    }
    Set<String> used = new LinkedHashSet<>();
    for (YamlNode item : map.list("kinds")) {
      String name = item instanceof YamlText text ? text.text() : "";
      if (known.contains(name)) {
        used.add(name);
      } else {
        problems.error(
            "unknown-kind.site",
            item.location(),
            slot("found", item.describe()),
            slot("near", Nearest.question(name, known)),
            slot("kinds", known));
      }
    }
    if (used.isEmpty()) {
      map.wrong("kinds", map.node("kinds").orElseThrow(), Message.of("must.kinds"));
    }
    return List.copyOf(used);
  }

  private static Optional<String> address(MapReader map, String key) {
    return map.text(key)
        .flatMap(text -> {
          if (isSiteUrl(text)) {
            return Optional.of(text.endsWith("/") ? text : text + "/");
          }
          map.wrong(
              key,
              map.node(key).orElseThrow(),
              Message.of("must.address"),
              Message.of("must.address.cure", slot("right", meant(text))));
          return Optional.empty();
        });
  }

  private static String meant(String text) {
    String address = "https://" + text.replaceFirst("^[A-Za-z]*[:：]?[/／]*", "");
    return isSiteUrl(address)
        ? address
        : isSiteUrl("https://" + text) ? "https://" + text : "https://example.org/";
  }

  /// It stands at an address of its own, so the site must say where it stands.
  private Optional<SiteConfig.Oai> oai(MapReader site) {
    return site.node("oai")
        .flatMap(node -> {
          MapReader map =
              MapReader.of(node, MapReader.named("oai"), problems)
                  .allow(Set.of("gateway", "email"));
          if (site.node("siteUrl").isEmpty()) {
            site.missing("siteUrl");
          }
          for (String key : List.of("gateway", "email")) {
            if (map.node(key).isEmpty()) {
              map.missing(key);
            }
          }
          Optional<String> email = map.text("email").filter(SiteConfig::isMail);
          if (map.text("email").isPresent() && email.isEmpty()) {
            map.wrong("email", map.node("email").orElseThrow(), Message.of("must.mail"));
          }
          return address(map, "gateway")
              .flatMap(gateway -> email.map(mail -> new SiteConfig.Oai(gateway, mail)));
        });
  }

  /// What looks like an address must be one; whether anything else is an entry is judged when the
  /// entries are known.
  private static Optional<SiteConfig.Name> contact(MapReader map) {
    return map.text("contact")
        .flatMap(text -> {
          YamlNode node = map.node("contact").orElseThrow();
          boolean usable =
              SiteConfig.isMail(text)
                  || isWebAddress(text)
                  || CONTACT_ENTRY.matcher(text).matches();
          if (!usable) {
            map.wrong("contact", node, Message.of("must.contact"));
          }
          return Optional.of(new SiteConfig.Name(text, node.location())).filter(_ -> usable);
        });
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return Set.of("https", "http").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// By name: a fixed offset would be wrong for half of the year in many places.
  private static ZoneId timeZone(MapReader map) {
    Optional<String> name = map.text("timeZone");
    if (name.isPresent() && !ZoneId.getAvailableZoneIds().contains(name.get())) {
      map.wrong("timeZone", map.node("timeZone").orElseThrow(), Message.of("must.time-zone"));
      return ZoneOffset.UTC;
    }
    return name.map(ZoneId::of).orElse(ZoneOffset.UTC);
  }

  /// Where the files can be edited, not the repository's own page: without that the links of all
  /// pages would lead nowhere.
  private static Optional<String> repository(MapReader map) {
    Optional<String> address = address(map, "repository");
    boolean isEditor =
        address
            .map(URI::create)
            .filter(uri -> KNOWN_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT)))
            .map(uri -> EDITOR.matcher(uri.getPath()).find())
            .orElse(true);
    if (!isEditor) {
      map.wrong(
          "repository", map.node("repository").orElseThrow(), Message.of("must.edit-address"));
    }
    return address.filter(_ -> isEditor);
  }

  private static boolean isSiteUrl(String text) {
    try {
      URI uri = new URI(text);
      return Set.of("https", "http").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
