import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures `banyan build` from cold. Run it from the root of the repository with a JDK 25:
///
///     java generator/bench/Bench.java [ENTRIES] [RUNS] [JAVA OPTION …]
///
/// It writes a corpus of ENTRIES case studies (default 1000; a fifth in Chinese; always the same)
/// into a temporary folder, builds it RUNS times (default 5) in a new process with nothing built
/// before, and prints medians: wall time, CPU time of all threads, peak resident memory (Linux), and
/// milliseconds per stage. As often it builds the same site without the case studies: what that
/// takes is the start, and is told apart. Java options such as -Xmx512m go to the measured program; with one, the
/// jar is started directly instead of through the launcher.
public final class Bench {

  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final Pattern STAGE = Pattern.compile("([a-z]+) (\\d+)(?= ·|$)");

  private record Run(double wall, double cpu, long peakMegabytes, Map<String, Long> stages) {}

  public static void main(String[] args) throws Exception {
    int entries = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    List<String> options = Arrays.asList(args).subList(Math.min(2, args.length), args.length);
    Path work = Files.createTempDirectory("banyan-bench");
    try {
      Path project = work.resolve("project");
      long bytes = new Corpus(entries).write(project);
      Path empty = work.resolve("empty");
      new Corpus(0).write(empty);
      System.out.printf("%d entries, %.1f MB of Markdown%n", entries, bytes / 1e6);
      List<Run> starts = new ArrayList<>();
      List<Run> measured = new ArrayList<>();
      Path site = work.resolve("site");
      for (int run = 0; run < runs; run++) {
        delete(site);
        starts.add(build(empty, site, options));
        delete(site);
        measured.add(build(project, site, options));
      }
      System.out.println(machine());
      print(starts, measured, site);
    } finally {
      delete(work);
    }
  }

  private static Run build(Path project, Path site, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    if (options.isEmpty()) {
      command.add(HERE.resolve("banyan").toString());
    } else {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.addAll(List.of("-jar", program()));
    }
    command.addAll(
        List.of("build", "--project", project.toString(), "--output", site.toString()));
    long start = System.nanoTime();
    Path printed = Files.createTempFile("banyan-bench", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    Duration cpu = Duration.ZERO;
    long peak = 0;
    while (process.isAlive()) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peakMegabytes(process.pid()));
      Thread.sleep(10);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    String output = Files.readString(printed);
    Files.delete(printed);
    if (process.exitValue() != 0) {
      throw new IllegalStateException("the build failed:\n" + output);
    }
    Map<String, Long> stages = new LinkedHashMap<>();
    output.lines()
        .filter(line -> line.startsWith("milliseconds:"))
        .forEach(
            line -> {
              Matcher matcher = STAGE.matcher(line);
              while (matcher.find()) {
                stages.put(matcher.group(1), Long.parseLong(matcher.group(2)));
              }
            });
    return new Run(wall, cpu.toMillis() / 1e3, peak, stages);
  }

  /// The most memory the process has held so far; 0 where the system does not tell.
  private static long peakMegabytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static String machine() {
    return "%s %s, %d cores, Java %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }

  private static void print(List<Run> starts, List<Run> runs, Path site) throws IOException {
    double wall = median(runs.stream().map(Run::wall).toList());
    double cpu = median(runs.stream().map(Run::cpu).toList());
    double startWall = median(starts.stream().map(Run::wall).toList());
    double startCpu = median(starts.stream().map(Run::cpu).toList());
    System.out.printf("medians of %d runs%n", runs.size());
    System.out.println("| | wall s | CPU s | peak MB |\n| --- | --- | --- | --- |");
    System.out.printf(
        "| whole | %.2f | %.2f | %d |%n",
        wall, cpu, median(runs.stream().map(Run::peakMegabytes).toList()));
    System.out.printf(
        "| start | %.2f | %.2f | %d |%n",
        startWall, startCpu, median(starts.stream().map(Run::peakMegabytes).toList()));
    System.out.printf("| after the start | %.2f | %.2f | |%n", wall - startWall, cpu - startCpu);
    System.out.println("| stage | milliseconds |\n| --- | --- |");
    for (String stage : runs.getFirst().stages().keySet()) {
      System.out.printf(
          "| %s | %d |%n",
          stage, median(runs.stream().map(run -> run.stages().get(stage)).toList()));
    }
    System.out.println("| output | files | MB |\n| --- | --- | --- |");
    for (String part : List.of("pages", "search", "other")) {
      long[] size = size(site, part);
      System.out.printf("| %s | %d | %.1f |%n", part, size[0], size[1] / 1e6);
    }
  }

  private static long[] size(Path site, String part) throws IOException {
    long[] size = new long[2];
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString();
        String of =
            path.endsWith(".html") ? "pages" : path.startsWith("search") ? "search" : "other";
        if (of.equals(part)) {
          size[0]++;
          size[1] += Files.size(file);
        }
      }
    }
    return size;
  }

  private static <T extends Comparable<T>> T median(List<T> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Case studies of 400 to 1,200 words in three to nine sections, with links, a table and a list,
  /// drawn from vocabularies whose words are as unevenly frequent as those of a language.
  private static final class Corpus {

    private static final String[] CHINESE =
        ("儿童 社区 游戏 空间 街道 学校 家庭 服务 评估 标准 培训 案例 安全 健康 参与 志愿者 居民 议事会 步行 花园 教师 医院 图书馆 公园 "
                + "试点 复制 推广 记录 检查 预算 成本 结果 问题 方法 经验 设施 照护 权利 意见 活动 课程 指标 年度 部门 组织 城市 计划 管理 数据")
            .split(" ");
    private static final String[] SYLLABLES =
        ("ba be bo ca ce co cu da de di do fa fe ga ge go ha he ho in ja ka ke la le li lo lu ma me "
                + "mi mo na ne ni no or pa pe pi po ra re ri ro sa se si so su ta te ti to tra tri un va")
            .split(" ");

    private static final int SHARED = 50;

    private final int entries;
    private final Random random = new Random(7);
    private final String[] words = words(20_000);

    Corpus(int entries) {
      this.entries = entries;
    }

    private static String[] words(int count) {
      var random = new Random(3);
      String[] words = new String[count];
      for (int i = 0; i < count; i++) {
        var word = new StringBuilder();
        for (int part = 0; part < 1 + i % 4; part++) {
          word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        words[i] = word.append(i % 5 == 0 ? "s" : "n").toString();
      }
      return words;
    }

    long write(Path project) throws IOException {
      copy(HERE.resolve("site/vocabularies"), project.resolve("site/vocabularies"));
      Files.writeString(
          project.resolve("site/site.yaml"),
          """
          title: {zh: 测量, en: Benchmark}
          description: {zh: 测量用的例子, en: Made to be measured}
          languages: [zh, en]
          menu: [case]
          """);
      Path cases = Files.createDirectories(project.resolve("content/cases"));
      Files.writeString(project.resolve("content/communities.yaml"), list(COMMUNITY));
      Files.writeString(project.resolve("content/organisations.yaml"), list(ORGANISATION));
      Files.writeString(project.resolve("content/sources.yaml"), list(SOURCE));
      long bytes = 0;
      for (int number = 0; number < entries; number++) {
        String text = entry(number);
        Files.writeString(cases.resolve(name(number) + ".md"), text);
        bytes += text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      }
      return bytes;
    }

    /// One place, one organisation and one source for every fifty entries.
    private String list(String item) {
      var list = new StringBuilder();
      for (int i = 0; i <= (entries - 1) / SHARED; i++) {
        list.append(item.formatted(i));
      }
      return list.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }

    private static String name(int number) {
      return "case-%06d".formatted(number);
    }

    private String entry(int number) {
      boolean chinese = number % 5 == 0;
      var text = new StringBuilder();
      text.append("---\nlang: ").append(chinese ? "zh" : "en");
      text.append("\ntitle: ").append(sentence(chinese, 5).replace(":", ""));
      text.append("\nsummary: ").append(sentence(chinese, 20));
      text.append(FIELDS.formatted(number / SHARED, number / SHARED));
      for (String field :
          List.of("problem", "approach", "staffing", "difficulties", "takeaways")) {
        text.append(field).append(": ").append(sentence(chinese, 25)).append('\n');
      }
      text.append("grade-reason: ").append(sentence(chinese, 8)).append("\n---\n");
      int sections = 3 + random.nextInt(7);
      int perSection = (400 + random.nextInt(800)) / sections;
      for (int section = 0; section < sections; section++) {
        text.append("\n## ").append(sentence(chinese, 4)).append("\n\n");
        for (int written = 0; written < perSection; written += 40) {
          text.append(sentence(chinese, 20)).append(chinese ? "。" : ". ");
          text.append("**").append(word(chinese)).append("** ");
          text.append(sentence(chinese, 20));
          text.append(" [@sample-").append(random.nextInt((entries - 1) / SHARED + 1)).append("]");
          text.append(" [").append(word(chinese)).append("](");
          text.append(name(random.nextInt(entries))).append(".md)\n\n");
        }
        if (section == 1) {
          text.append("| a | b |\n| --- | --- |\n");
          for (int row = 0; row < 5; row++) {
            text.append("| ").append(word(chinese)).append(" | ").append(row).append(" |\n");
          }
        } else if (section == 2) {
          for (int item = 0; item < 4; item++) {
            text.append("- ").append(sentence(chinese, 8)).append('\n');
          }
        }
      }
      return text.toString();
    }

    private String sentence(boolean chinese, int length) {
      var text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(word(chinese)).append(chinese || i == length - 1 ? "" : " ");
      }
      return text.toString();
    }

    private String word(boolean chinese) {
      String[] from = chinese ? CHINESE : words;
      double skewed = Math.pow(random.nextDouble(), 3);
      return from[(int) (skewed * from.length)];
    }

    private static final String FIELDS =
        """

        place: [community/sample-%d]
        period: 2020/2024
        state: ended
        lead: [organisation/sample-%d]
        topics: [child-safety]
        grade: c
        cost-reported: false
        results-reported: false
        """;
    private static final String COMMUNITY =
        """
        - id: sample-%d
          title: {zh: 某地, en: A place}
          summary: {zh: 测量用的地点。, en: A place to be measured.}
          country: cn
        """;
    private static final String ORGANISATION =
        """
        - id: sample-%d
          title: {zh: 某组织, en: An organisation}
          summary: {zh: 测量用的组织。, en: An organisation to be measured.}
          type: social-organisation
        """;
    private static final String SOURCE =
        """
        - id: sample-%d
          title: A source
          publisher: A publisher
          year: 2020
          access: known
        """;
  }

  /// The jar that the launcher built.
  private static String program() throws IOException {
    Path programs = HERE.resolve(".banyan");
    if (Files.isDirectory(programs)) {
      try (var built = Files.newDirectoryStream(programs, "[0-9]*")) {
        for (Path each : built) {
          if (Files.exists(each.resolve("banyan.jar"))) {
            return each.resolve("banyan.jar").toString();
          }
        }
      }
    }
    throw new IllegalStateException("there is no program yet: run ./banyan build");
  }
}
