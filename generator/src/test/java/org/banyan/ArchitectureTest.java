package org.banyan;

import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the shape of the program: which package may refer to which, which one owns a library, and
/// which one may touch the world outside.
///
/// It reads the compiled classes, so a use without an import line counts too. A new package,
/// library or exception is a new row here, with its reason.
class ArchitectureTest {

  /// A package, the packages of ours that it may refer to, and the libraries that it owns.
  private record Row(String name, List<String> mayUse, List<String> libraries) {}

  /// In the order of the pipeline: a row names only rows above it, so there is no cycle.
  private static final List<Row> PACKAGES =
      List.of(
          row("source", "", "org.snakeyaml.engine"),
          row("config", "source"),
          row("markdown", "source", "org.commonmark"),
          row("catalog", "source config markdown"),
          row("media", "source config catalog"),
          row("cite", ""),
          row("chart", ""),
          row("page", "source config markdown catalog media cite chart"),
          row("render", "source config markdown catalog page", "freemarker"),
          row("check", "source config markdown page render", "org.jsoup"),
          row(
              "export",
              "source config markdown catalog cite page",
              "tools.jackson",
              "com.fasterxml.jackson.annotation"),
          row("search", "source config markdown catalog page", "org.apache.lucene"),
          row("shard", "source search", "tools.jackson", "com.fasterxml.jackson.annotation"),
          row("html", "source search", "org.jsoup"),
          // Problems as JSON and SARIF; beside export, which knows the site and not its problems.
          row("report", "source", "tools.jackson"),
          row(
              "build",
              "source config markdown catalog media page render check export search shard html"),
          // One file of a project and all that became of it.
          row("explain", "source config markdown catalog page report build", "tools.jackson"),
          row("links", "source catalog", "tools.jackson"),
          row("serve", "source config build", "com.sun.net.httpserver"),
          row(
              "cli",
              "source config search shard report build explain links serve",
              "org.apache.commons.cli",
              "me.tongfei.progressbar"));

  /// Something that only its holders may do. A holder is a package or a class of ours, with the
  /// reason why; a use is the beginning of a class's or a member's name.
  private record Right(String deed, Map<String, String> holders, List<String> uses) {}

  private static final List<Right> RIGHTS =
      List.of(
          new Right(
              "read files",
              Map.of(
                  "source", "it reads what authors write",
                  "build", "publishing compares with what is there",
                  "links", "it remembers in the user's cache what addresses answered",
                  "serve", "it finds the folders to watch",
                  "cli.InitCommand", "it sees whether a folder is empty",
                  "cli.PreviousSite",
                      "build --previous takes files from a folder that is published"),
              List.of(
                  "java.nio.file.Files.find(",
                  "java.nio.file.Files.lines(",
                  "java.nio.file.Files.list(",
                  "java.nio.file.Files.mismatch(",
                  "java.nio.file.Files.newBufferedReader(",
                  "java.nio.file.Files.newDirectoryStream(",
                  "java.nio.file.Files.newInputStream(",
                  "java.nio.file.Files.readAllBytes(",
                  "java.nio.file.Files.readAllLines(",
                  "java.nio.file.Files.readString(",
                  "java.nio.file.Files.walk(",
                  "java.nio.file.Files.walkFileTree(",
                  "java.io.FileInputStream",
                  "java.io.FileReader",
                  "java.util.jar.JarFile",
                  "java.util.zip.ZipFile")),
          new Right(
              "write files",
              Map.of(
                  "build", "it publishes the site",
                  "links", "it remembers in the user's cache what addresses answered",
                  "cli.InitCommand", "it lays out a new project",
                  "cli.NewCommand", "it starts a new entry"),
              List.of(
                  "java.nio.file.Files.copy(",
                  "java.nio.file.Files.create",
                  "java.nio.file.Files.delete",
                  "java.nio.file.Files.move(",
                  "java.nio.file.Files.newBufferedWriter(",
                  "java.nio.file.Files.newByteChannel(",
                  "java.nio.file.Files.newOutputStream(",
                  "java.nio.file.Files.set",
                  "java.nio.file.Files.write",
                  "java.io.File.create",
                  "java.io.File.delete",
                  "java.io.FileOutputStream",
                  "java.io.FileWriter",
                  "java.io.RandomAccessFile",
                  "java.nio.channels.FileChannel")),
          new Right(
              "print, exit, or read the keyboard",
              Map.of("cli.Main", "it hands streams to the commands and exits with their code"),
              List.of(
                  "java.lang.System.out",
                  "java.lang.System.err",
                  "java.lang.System.in",
                  "java.lang.System.console(",
                  "java.lang.System.exit(",
                  "java.lang.Throwable.printStackTrace()")),
          new Right(
              "ask for the time",
              Map.of("cli.Main", "it hands the clock to the commands"),
              List.of(
                  "java.lang.System.currentTimeMillis(",
                  "java.time.Clock.system",
                  "java.time.Clock.tick",
                  "java.time.Instant.now(",
                  "java.time.InstantSource.system(",
                  "java.time.LocalDate.now(",
                  "java.time.LocalDateTime.now(",
                  "java.time.LocalTime.now(",
                  "java.time.MonthDay.now(",
                  "java.time.OffsetDateTime.now(",
                  "java.time.OffsetTime.now(",
                  "java.time.Year.now(",
                  "java.time.YearMonth.now(",
                  "java.time.ZonedDateTime.now(",
                  "java.time.chrono.Chronology.dateNow(",
                  "java.time.chrono.IsoChronology.dateNow(",
                  "java.util.Calendar.getInstance(",
                  "java.util.Date.<init>()",
                  "java.util.GregorianCalendar.<init>()")),
          new Right(
              "ask for the clock that the command was given",
              Map.of(
                  "cli.Today", "it says what day it is",
                  "cli.Main", "it makes the clock"),
              List.of("java.time.InstantSource.", "org.banyan.cli.Console.clock(")),
          new Right(
              "ask for chance",
              Map.of("serve", "its session has a token"),
              List.of(
                  "java.lang.Math.random(",
                  "java.security.SecureRandom",
                  "java.util.Random",
                  "java.util.UUID.randomUUID(",
                  "java.util.concurrent.ThreadLocalRandom")),
          new Right(
              "open a socket",
              Map.of(
                  "links", "check-links asks the addresses that stand in the content",
                  "serve", "it answers the author's own browser",
                  "cli.PreviousSite", "build --previous asks the site that is published"),
              List.of(
                  "java.net.DatagramSocket",
                  "java.net.ServerSocket",
                  "java.net.Socket.",
                  "java.net.URL.open",
                  "java.net.URLConnection",
                  "java.net.http.",
                  "java.nio.channels.ServerSocketChannel",
                  "java.nio.channels.SocketChannel")),
          new Right(
              "run a program or read the environment",
              Map.of("cli.Main", "it asks in which language the terminal speaks"),
              List.of(
                  "java.lang.ProcessBuilder",
                  "java.lang.Runtime.exec(",
                  "java.lang.System.getenv(")),
          new Right(
              "use reflection",
              Map.of(),
              List.of("java.lang.reflect.", "java.lang.Class.forName(", "java.util.ServiceLoader")),
          new Right(
              "depend on the machine's language or time zone",
              Map.of(),
              List.of(
                  "java.lang.String.toLowerCase()",
                  "java.lang.String.toUpperCase()",
                  "java.time.Clock.systemDefaultZone(",
                  "java.time.ZoneId.systemDefault(",
                  "java.util.TimeZone.getDefault(",
                  "java.util.Locale.getDefault(")));

  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Helper|Processor|Data|Info|Utils?|Manager)");
  private static final Pattern CLASS_IN_SIGNATURE = Pattern.compile("L([\\w/$]+)");
  private static final Path CLASSES = Path.of("target", "classes", "org", "banyan");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "banyan");

  @Test
  void everyClassKeepsToTheTables() throws IOException {
    List<ClassModel> classes = compiledClasses();
    assertTrue(classes.size() > 10, "found only " + classes.size() + " classes in " + CLASSES);
    List<String> faults = classes.stream().flatMap(type -> faults(type).stream()).toList();
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void everyRowNamesOnlyRowsAboveIt() {
    List<String> above = new ArrayList<>();
    for (Row row : PACKAGES) {
      assertTrue(above.containsAll(row.mayUse()), row + " names a package that is not above it");
      above.add(row.name());
    }
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    try (Stream<Path> found = Files.walk(SOURCES)) {
      for (Path folder :
          found.filter(Files::isDirectory).filter(p -> !p.equals(SOURCES)).toList()) {
        assertTrue(
            Files.exists(folder.resolve("package-info.java")),
            folder + " has no package-info.java");
      }
    }
  }

  @Test
  void aForbiddenUseIsFound() {
    assertEquals(
        List.of(
            "org.banyan.markdown.Wrong refers to com.example.Thing;" + " this library is in no row",
            "org.banyan.markdown.Wrong refers to org.banyan.build.Build;"
                + " markdown may refer to source",
            "org.banyan.markdown.Wrong refers to org.jsoup.nodes.Document;"
                + " only check, html may",
            "org.banyan.markdown.Wrong uses java.nio.file.Files.readString; only build,"
                + " cli.InitCommand, cli.PreviousSite, links, serve, source may read files",
            "org.banyan.markdown.Wrong uses java.lang.System.out; only cli.Main may print, exit,"
                + " or read the keyboard"),
        faults(
            made(
                "org.banyan.markdown.Wrong",
                "org.banyan.source.SourceFile",
                "org.banyan.build.Build",
                "org.commonmark.node.Node",
                "org.jsoup.nodes.Document",
                "com.example.Thing")));
    assertEquals(
        List.of(
            "org.banyan.PageHelper is in package org.banyan, which has no row",
            "org.banyan.PageHelper has not been understood yet: no class is called"
                + " …Helper, …Processor, …Data, …Info, …Util or …Manager"),
        faults(
            ClassFile.of()
                .parse(ClassFile.of().build(ClassDesc.of("org.banyan.PageHelper"), type -> {}))));
  }

  private static Row row(String name, String mayUse, String... libraries) {
    List<String> names = mayUse.isEmpty() ? List.of() : List.of(mayUse.split(" "));
    return new Row(name, names, List.of(libraries));
  }

  private static List<ClassModel> compiledClasses() throws IOException {
    List<ClassModel> classes = new ArrayList<>();
    try (Stream<Path> found = Files.walk(CLASSES)) {
      for (Path file : found.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
        classes.add(ClassFile.of().parse(file));
      }
    }
    return classes;
  }

  private static List<String> faults(ClassModel type) {
    String name = type.thisClass().asInternalName().replace('/', '.');
    String packageName = name.substring(0, name.lastIndexOf('.'));
    List<String> faults = new ArrayList<>();
    Optional<Row> row =
        PACKAGES.stream().filter(r -> packageName.equals("org.banyan." + r.name())).findFirst();
    if (row.isEmpty()) {
      faults.add(name + " is in package " + packageName + ", which has no row");
    }
    String simpleName = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    if (EMPTY_NAME.matcher(simpleName).matches()) {
      faults.add(
          name
              + " has not been understood yet: no class is called"
              + " …Helper, …Processor, …Data, …Info, …Util or …Manager");
    }
    SortedSet<String> classes = classesIn(type);
    row.ifPresent(r -> classes.forEach(used -> faultIn(name, r, used).ifPresent(faults::add)));
    SortedSet<String> uses = membersIn(type);
    uses.addAll(classes);
    for (Right right : RIGHTS) {
      if (right.holders().keySet().stream().noneMatch(holder -> isPartOf(name, holder))) {
        uses.stream()
            .filter(use -> right.uses().stream().anyMatch(use::startsWith))
            .map(use -> name + " uses " + use.replaceFirst("\\(.*", "") + onlyHolders(right))
            .distinct()
            .forEach(faults::add);
      }
    }
    return faults;
  }

  private static Optional<String> faultIn(String name, Row row, String used) {
    if (used.startsWith("org.banyan.")) {
      boolean allowed =
          Stream.concat(Stream.of(row.name()), row.mayUse().stream())
              .anyMatch(own -> used.startsWith("org.banyan." + own + "."));
      String may = row.mayUse().isEmpty() ? "no other package" : String.join(", ", row.mayUse());
      return allowed
          ? Optional.empty()
          : Optional.of(name + " refers to " + used + "; " + row.name() + " may refer to " + may);
    }
    List<String> owners =
        PACKAGES.stream()
            .filter(r -> r.libraries().stream().anyMatch(own -> used.startsWith(own + ".")))
            .map(Row::name)
            .toList();
    boolean platform = used.startsWith("java.") || used.startsWith("javax.");
    if (owners.contains(row.name()) || (owners.isEmpty() && platform)) {
      return Optional.empty();
    }
    return Optional.of(
        name
            + " refers to "
            + used
            + (owners.isEmpty()
                ? "; this library is in no row"
                : "; only " + String.join(", ", owners) + " may"));
  }

  private static String onlyHolders(Right right) {
    String holders = String.join(", ", new TreeSet<>(right.holders().keySet()));
    return (holders.isEmpty() ? "; nobody may " : "; only " + holders + " may ") + right.deed();
  }

  private static boolean isPartOf(String name, String holder) {
    return (name + ".").replace('$', '.').startsWith("org.banyan." + holder + ".");
  }

  /// Every class that a class names: in its code, in descriptors and in generic signatures.
  private static SortedSet<String> classesIn(ClassModel type) {
    SortedSet<String> names = new TreeSet<>();
    for (PoolEntry entry : type.constantPool()) {
      switch (entry) {
        case ClassEntry use when use.asInternalName().startsWith("[") ->
            addFromSignature(names, use.asInternalName());
        case ClassEntry use -> names.add(use.asInternalName().replace('/', '.'));
        case NameAndTypeEntry use -> addFromSignature(names, use.type().stringValue());
        case MethodTypeEntry use -> addFromSignature(names, use.descriptor().stringValue());
        default -> {}
      }
    }
    type.fields().forEach(field -> addFromSignature(names, field.fieldType().stringValue()));
    type.methods().forEach(method -> addFromSignature(names, method.methodType().stringValue()));
    Stream<SignatureAttribute> signatures =
        Stream.of(
                Stream.of(type.findAttribute(Attributes.signature())),
                type.fields().stream().map(f -> f.findAttribute(Attributes.signature())),
                type.methods().stream().map(m -> m.findAttribute(Attributes.signature())))
            .flatMap(found -> found)
            .flatMap(Optional::stream);
    signatures.forEach(found -> addFromSignature(names, found.signature().stringValue()));
    return names;
  }

  private static void addFromSignature(SortedSet<String> names, String signature) {
    CLASS_IN_SIGNATURE
        .matcher(signature)
        .results()
        .map((MatchResult found) -> found.group(1).replace('/', '.'))
        .filter(name -> name.contains("."))
        .forEach(names::add);
  }

  private static SortedSet<String> membersIn(ClassModel type) {
    SortedSet<String> members = new TreeSet<>();
    for (PoolEntry entry : type.constantPool()) {
      if (entry instanceof MemberRefEntry use) {
        String owner = use.owner().asInternalName().replace('/', '.');
        String descriptor = use.type().stringValue();
        String arguments = descriptor.startsWith("(") ? descriptor : "";
        members.add(owner + "." + use.name().stringValue() + arguments);
      }
    }
    return members;
  }

  /// A class that takes the given types, reads a file and prints it.
  private static ClassModel made(String name, String... types) {
    var arguments = Stream.of(types).map(ClassDesc::of).toList();
    var path = ClassDesc.of("java.nio.file.Path");
    var stream = ClassDesc.of("java.io.PrintStream");
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                type ->
                    type.withMethodBody(
                        "run",
                        MethodTypeDesc.of(ConstantDescs.CD_void, arguments),
                        ACC_PUBLIC | ACC_STATIC,
                        code ->
                            code.getstatic(ClassDesc.of("java.lang.System"), "out", stream)
                                .aconst_null()
                                .invokestatic(
                                    ClassDesc.of("java.nio.file.Files"),
                                    "readString",
                                    MethodTypeDesc.of(ConstantDescs.CD_String, path))
                                .invokevirtual(
                                    stream,
                                    "println",
                                    MethodTypeDesc.of(
                                        ConstantDescs.CD_void, ConstantDescs.CD_String))
                                .return_()));
    return ClassFile.of().parse(bytes);
  }
}
