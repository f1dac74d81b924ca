package org.banyan.render;

import static org.banyan.source.Message.Slot.slot;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.banyan.config.Messages;
import org.banyan.page.BodyMark;
import org.banyan.page.BodyView;
import org.banyan.page.PageView;
import org.banyan.source.Location;
import org.banyan.source.Message;
import org.banyan.source.Problems;
import org.banyan.source.SourceTree;

/// Renders pages. A template sees `page` (the [PageView]), `content` (its content), `words` (the
/// interface words of the page's language by key), `t(key, …)`, a word with its slots `{0}`, `{1}`
/// filled, `json(value)`, `asset(path)`, the path under which a style sheet or script is published
/// (`page.href` knows it by itself), `<@cardOf card=entry />` and `<@part name="…" …=… />`. May be
/// shared between threads.
public final class Renderer {

  private static final String FOLDER = "templates/";

  /// What Java adds to the name of an object; it differs from run to run.
  private static final Pattern INSTANCE = Pattern.compile("@[0-9a-f]{3,16}\\b");

  private final Configuration freemarker;
  private final Messages messages;
  private final CardDirective cards;
  private final PartDirective parts;
  private final JsonMethod json = new JsonMethod();
  private final Wrapper wrapper;
  private final TemplateMethodModelEx asset;

  public Renderer(SourceTree tree, Messages messages, Theme theme) {
    this.messages = messages;
    this.wrapper = new Wrapper(theme);
    this.asset = arguments -> new SimpleScalar(theme.name(ViewModel.path("asset", arguments)));
    var once = new WrittenOnce(messages, theme);
    this.cards = new CardDirective(once);
    this.parts = new PartDirective(once);
    this.freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setTemplateLoader(new TreeLoader(tree));
    freemarker.setObjectWrapper(wrapper);
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("c");
    freemarker.setBooleanFormat("c");
    freemarker.setLocalizedLookup(false);
    freemarker.setLazyImports(true);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /// The page of a view; empty when its template is wrong, which is reported.
  public Optional<RenderedPage> render(PageView view, Problems problems) {
    Map<String, String> words = messages.in(view.language());
    var out = new StringWriter(1 << 14);
    try {
      Template template = freemarker.getTemplate(view.template());
      template.process(
          Map.of(
              "page",
              wrapper.wrap(view),
              "content",
              wrapper.wrap(view.content()),
              "words",
              wrapper.wrap(words),
              "t",
              new WordMethod(words),
              "json",
              json,
              "asset",
              asset,
              "cardOf",
              cards,
              "part",
              parts),
          out);
      return Optional.of(withBodies(view, out.toString(), problems));
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      problems.error(
          "missing-template",
          Location.of(FOLDER + view.template()),
          slot("path", FOLDER + view.template()));
    } catch (TemplateException e) {
      report(
          e.getTemplateSourceName(),
          e.getLineNumber() == null ? 0 : e.getLineNumber(),
          e.getColumnNumber() == null ? 0 : e.getColumnNumber(),
          message(e),
          problems);
    } catch (IOException e) {
      reportBroken(e, problems);
    }
    return Optional.empty();
  }

  /// Finds the places of the bodies.
  private static RenderedPage withBodies(PageView view, String written, Problems problems) {
    var frame = new StringBuilder(written.length());
    List<RenderedPage.Insert> inserts = new ArrayList<>();
    Map<String, BodyView> bodies = view.bodies();
    int done = 0;
    for (int at = written.indexOf(BodyMark.EDGE); at >= 0; ) {
      frame.append(written, done, at);
      int end = written.indexOf(BodyMark.EDGE, at + 1);
      done = Math.max(at, end) + 1;
      try {
        var mark = BodyMark.of(written.substring(at + 1, Math.max(at + 1, end)));
        Optional.ofNullable(bodies.get(mark.idPrefix()))
            .ifPresent(body ->
                inserts.add(new RenderedPage.Insert(frame.length(), body.html(mark.slice()))));
      } catch (IllegalArgumentException _) {
        report(view.template(), 0, 0, Message.of("template.escaped"), problems);
      }
      at = written.indexOf(BodyMark.EDGE, done);
    }
    frame.append(written, done, written.length());
    return new RenderedPage(view.path(), frame.toString(), inserts);
  }

  /// FreeMarker remembers a template that it could not parse, and wraps what it said the first
  /// time.
  private static void reportBroken(IOException e, Problems problems) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException parse) {
        report(
            parse.getTemplateName(),
            parse.getLineNumber(),
            parse.getColumnNumber(),
            firstSentence(parse.getEditorMessage()),
            problems);
        return;
      }
    }
    throw new UncheckedIOException("writing to memory cannot fail", e);
  }

  private static void report(
      String template, int line, int column, Message reason, Problems problems) {
    problems.error(
        "template-error",
        new Location(FOLDER + template, Math.max(0, line), Math.max(0, column)),
        slot("reason", reason));
  }

  private static Message message(TemplateException e) {
    if (e instanceof InvalidReferenceException missing) {
      return Message.of("template.no-value", slot("name", missing.getBlamedExpressionString()));
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateNotFoundException missing) {
        return Message.of("template.missing", slot("path", FOLDER + missing.getTemplateName()));
      }
      if (cause instanceof IllegalStateException ours) {
        return Message.verbatim(String.valueOf(ours.getMessage()));
      }
    }
    return firstSentence(e.getMessageWithoutStackTop());
  }

  private static Message firstSentence(String message) {
    String[] lines = message == null ? new String[0] : message.strip().split("\n");
    var text = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("----") || line.startsWith("Tip:")) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(line.strip());
    }
    if (text.isEmpty()) {
      return Message.of("template.unusable");
    }
    String found = INSTANCE.matcher(text).replaceAll("");
    String reason =
        found.substring(0, 1).toLowerCase(Locale.ROOT)
            + (found.endsWith(".") ? found.substring(1, found.length() - 1) : found.substring(1));
    return Message.verbatim(reason);
  }
}
