package org.banyan.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search page of the real site, over the index of the fixtures.
class SearchPageTest {

  private static final Pattern INDEX = Pattern.compile(":\\d+/search/");

  private static final Pattern ENGINE =
      Pattern.compile("/(search|shards|snippet|terms)(-\\w+)?\\.js|manifest-\\d+\\.json");

  private static final Pattern ANSWERED = Pattern.compile("\\d+ entr(y|ies) found");

  @TempDir static Path folder;

  private static SearchSite site;
  private static Chromium browser;

  private Page page;

  @BeforeAll
  static void serve() {
    site = SearchSite.in(folder);
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  @AfterEach
  void closePage() {
    page.context().close();
  }

  @Test
  void anAddressShowsItsAnswer() {
    page = open("?q=asking+neighbours&kind=guide");
    assertThat(page.locator("#q")).hasValue("asking neighbours");
    assertThat(status(page)).hasText("1 entry found");
    Locator first = hits(page).first();
    assertThat(first).hasText("How to start a play street");
    assertThat(first).hasAttribute("href", "../en/guides/start-a-play-street.html");
    assertThat(page.locator("mark").first()).hasText("asking");
    assertThat(page.locator(".choices__link[aria-current]")).containsText("Replication guides");
  }

  @Test
  void theOtherLanguageIsATapAwayAndBackReturns() {
    page = open("?q=奥斯陆");
    assertThat(status(page)).hasText("Nothing was found for “奥斯陆”.");
    assertThat(page.locator(".search__way").first()).hasText("1 entry in Chinese");
    page.locator(".search__way a").first().click();
    assertThat(status(page)).hasText("1 entry found");
    assertTrue(page.url().contains("lang=zh"), page.url());
    page.goBack();
    assertThat(status(page)).hasText("Nothing was found for “奥斯陆”.");
  }

  @Test
  void resultsComeWhileTypingAndKeysMoveThroughThem() {
    page = open("");
    page.keyboard().press("/");
    page.keyboard().type("council");
    assertThat(status(page)).hasText(ANSWERED);
    assertTrue(page.url().endsWith("?q=council"), page.url());
    page.keyboard().press("ArrowDown");
    assertThat(hits(page).first()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");
    assertThat(page.locator("#q")).isFocused();
    assertThat(page.locator("[data-part=search-results] > li")).hasCount(0);
    assertThat(status(page)).hasText("");
  }

  @Test
  void backLeadsToWhatWasAskedBeforeNotToHalfAWord() {
    page = open("?q=garden");
    assertThat(status(page)).hasText("1 entry found");
    page.locator("#q").selectText();
    page.keyboard().type("libr", new Keyboard.TypeOptions().setDelay(200));
    page.keyboard().type("ary", new Keyboard.TypeOptions().setDelay(200));
    assertThat(hits(page).first()).containsText("ibrary");
    page.goBack();
    assertThat(page.locator("#q")).hasValue("garden");
    assertThat(hits(page).first()).hasText("A pocket garden in Hill District");
    page.goForward();
    assertThat(page.locator("#q")).hasValue("library");
    assertThat(hits(page).first()).containsText("ibrary");
  }

  @Test
  void whatIsShownIsStillShownAfterComingBackFromAResult() {
    page = open("?q=children+play+street+garden+council+library+学校+社区&lang=all&rest=1");
    assertThat(hits(page)).hasCount(10);
    page.locator(".search__more").click();
    assertThat(page.locator("[data-part=search-results] > li").nth(10)).isVisible();
    int shown = hits(page).count();
    hits(page).last().click();
    page.waitForURL(Pattern.compile("/(cases|guides|standards)/"));
    page.goBack();
    assertThat(hits(page)).hasCount(shown);
  }

  @Test
  void aLateAnswerDoesNotReplaceANewerOne() {
    page = open("?q=garden");
    assertThat(status(page)).hasText("1 entry found");
    page.route(
        INDEX,
        route -> {
          page.waitForTimeout(300);
          route.resume();
        });
    page.locator("#q").fill("library");
    page.waitForTimeout(150);
    page.locator("#q").fill("garden");
    page.waitForTimeout(900);
    assertThat(hits(page).first()).hasText("A pocket garden in Hill District");
  }

  @Test
  void aKeystrokeThatChangesNothingAsksNothing() {
    page = open("?q=garden");
    assertThat(status(page)).hasText("1 entry found");
    List<String> asked = new ArrayList<>();
    page.onRequest((Request request) -> {
      if (INDEX.matcher(request.url()).find()) {
        asked.add(request.url());
      }
    });
    page.locator("#q").focus();
    page.keyboard().press("End");
    page.keyboard().press("Space");
    page.waitForTimeout(300);
    page.keyboard().press("Backspace");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    page.waitForTimeout(300);
    assertEquals(List.of(), asked);
    assertThat(status(page)).hasText("1 entry found");
  }

  /// While an input method composes, the letters in the field are not yet what the reader means.
  @Test
  void aWordThatIsBeingComposedIsNotAsked() {
    page = open("?lang=zh");
    page.evaluate(
        """
        () => {
          const field = document.querySelector("#q");
          field.dispatchEvent(new CompositionEvent("compositionstart"));
          field.value = "er'tong";
          field.dispatchEvent(new InputEvent("input", { isComposing: true }));
        }
        """);
    page.waitForTimeout(400);
    assertThat(status(page)).hasText("");
    page.evaluate(
        """
        () => {
          const field = document.querySelector("#q");
          field.value = "儿童";
          field.dispatchEvent(new CompositionEvent("compositionend"));
        }
        """);
    assertThat(status(page)).hasText(ANSWERED);
  }

  @Test
  void whatIsFoundIsAnnouncedWhenTheReaderPauses() {
    page = open("");
    page.evaluate(
        """
        () => {
          window.said = [];
          const live = document.querySelector("[data-part=search-live]");
          new MutationObserver(() => window.said.push(live.textContent))
            .observe(live, { childList: true, characterData: true, subtree: true });
        }
        """);
    page.locator("#q").focus();
    page.keyboard().type("council", new Keyboard.TypeOptions().setDelay(200));
    assertThat(page.locator("[data-part=search-live]")).containsText("entries found");
    assertEquals(1, page.evaluate("window.said.length"));
  }

  @Test
  void whatIsIndexedOrAskedIsNeverMarkup() {
    page = open("?q=attack");
    assertThat(status(page)).hasText("1 entry found");
    assertThat(hits(page)).hasText(SearchSite.ATTACK);
    page.locator("#q").fill("<img src=x onerror=alert(1)> zzzz");
    page.locator("#q").press("Enter");
    page.locator("#q").fill("<qqqq>");
    assertThat(status(page)).containsText("“<qqqq>”");
    assertEquals(0, page.locator("main img").count());
  }

  @Test
  void enterOpensTheResult() {
    page = open("?q=library+night");
    hits(page).first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(site.url("en/cases/library-night.html"));
  }

  @Test
  void aFilterThatThePageDoesNotKnowIsNoFilter() {
    page = open("?q=garden&utm_source=letter&kind=");
    assertThat(status(page)).hasText("1 entry found");
  }

  @Test
  void aTitleKeptAsPublishedHasItsOwnLanguage() {
    page = browser.open(site.url("zh/search.html?q=木琴"));
    assertThat(hits(page).first()).hasText("Xylophone");
    assertThat(hits(page).first()).hasAttribute("lang", "en");
    page.navigate(site.url("zh/search.html?q=花园"));
    assertThat(hits(page).first()).hasAttribute("lang", "zh");
  }

  @Test
  void aTypedFilterIsShownAndCanBeTakenOut() {
    page = open("?q=play+kind:guide,case++council");
    Locator chosen = page.locator(".choices__link--out");
    assertThat(chosen)
        .hasText(new String[] {"Remove Kind: Replication guides", "Remove Kind: Cases"});
    assertThat(page.locator("[data-part=search-kinds] [aria-current]")).hasCount(2);
    chosen.first().click();
    assertThat(page.locator("#q")).hasValue("play kind:case  council");
    assertThat(chosen).hasText(new String[] {"Remove Kind: Cases"});
    chosen.first().click();
    assertThat(page.locator("#q")).hasValue("play  council");
    assertThat(chosen).hasCount(0);
    page.goBack();
    assertThat(page.locator("#q")).hasValue("play kind:case  council");
    page.navigate(site.url("en/search.html?q=zzzz+kind:case+language:zh"));
    assertThat(chosen).hasText(new String[] {"Remove Kind: Cases", "Remove Language: Chinese"});
    page.getByText("Search without filters").click();
    assertThat(page.locator("#q")).hasValue("zzzz");
  }

  @Test
  void thePageIsLightAndTheEngineComesWhenTheFieldIsUsed() {
    page = browser.open(site.url("en/all.html"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    List<Response> loaded = new ArrayList<>();
    page.onResponse(loaded::add);
    page.navigate(site.url("zh/search.html"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertTrue(loaded.size() > 4, () -> loaded.size() + " files");
    List<String> urls = loaded.stream().map(Response::url).toList();
    assertEquals(List.of(), urls.stream().filter(ENGINE.asPredicate()).toList());
    int bytes = loaded.stream().mapToInt(response -> compressed(response.body())).sum();
    assertTrue(bytes < 40_000, () -> bytes + " bytes");
    page.waitForRequest(INDEX, () -> page.locator("#q").focus());
  }

  private static int compressed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }

  @Test
  void whatHoldsOnlyAPartIsCountedAndFolded() {
    page = open("?q=play+street+garden");
    assertThat(status(page)).hasText(Pattern.compile("found; \\d+ more hold only part of it"));
    int close = hits(page).count();
    Locator more = page.locator(".search__more");
    assertThat(more)
        .hasText(Pattern.compile("^Show (the|\\d+|the \\d+) entr(y|ies) that holds? only a part$"));
    more.click();
    assertThat(hits(page).nth(close)).isVisible();
    assertTrue(page.url().contains("rest=1"), page.url());
  }

  /// On a phone the filters are a sheet over the results, which stay where they are.
  @Test
  void onAPhoneFiltersOpenOverTheResults() {
    page =
        browser.open(
            new Browser.NewContextOptions().setViewportSize(360, 740),
            site.url("en/search.html?q=attack"));
    Locator first = hits(page).first();
    double top = first.boundingBox().y;
    page.locator(".refine__summary").click();
    Locator box = page.locator("dialog fieldset[data-field=topics] input[value=child-safety]");
    box.check();
    assertThat(page.locator(".sheet__done")).hasText(Pattern.compile("^Show \\d+ results?$"));
    page.locator(".sheet__done").click();
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator("[data-part=search-chosen] a")).containsText("Child safety");
    assertTrue(Math.abs(first.boundingBox().y - top) < 80, () -> "moved from " + top);
  }

  @Test
  void boxesFilterAndAreCountedOnlyWhenOpened() {
    page = browser.open("about:blank");
    List<String> columns = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().matches(".*/search/c-.*")) {
        columns.add(request.url());
      }
    });
    page.navigate(site.url("en/search.html?q=attack"));
    assertThat(status(page)).hasText(ANSWERED);
    assertEquals(List.of(), columns);
    page.locator(".refine__summary").click();
    Locator box = page.locator("fieldset[data-field=topics] input[value=child-safety]");
    assertThat(box).isVisible();
    box.check();
    assertTrue(page.url().contains("topics=child-safety"), page.url());
    assertThat(page.locator("[data-part=search-chosen] a")).containsText("Child safety");
    page.locator("[data-part=search-chosen] a").click();
    assertThat(box).not().isChecked();
    assertThat(page.locator("[data-part=search-chosen] a")).hasCount(0);
  }

  @Test
  void searchesAreKeptOnlyIfTheReaderWantsIt() {
    page = open("");
    page.locator("#q").fill("garden");
    page.locator("#q").press("Enter");
    assertThat(status(page)).hasText("1 entry found");
    assertEquals(0, page.evaluate("localStorage.length"));
    page.locator("#q").fill("");
    page.getByLabel("Remember my searches on this device").check();
    page.locator("#q").fill("library night");
    page.locator("#q").press("Enter");
    assertThat(hits(page).first()).isVisible();
    page.navigate(site.url("en/search.html"));
    Locator recent = page.locator("[data-part=search-recent] a");
    assertThat(recent).hasText("library night");
    recent.click();
    assertThat(page.locator("#q")).hasValue("library night");
    assertThat(hits(page).first()).isVisible();
    page.navigate(site.url("en/search.html"));
    page.getByText("Forget them").click();
    assertThat(recent).hasCount(0);
    page.getByLabel("Remember my searches on this device").uncheck();
    assertEquals(0, page.evaluate("localStorage.length"));
  }

  @Test
  void offlineIsSaidWhatWasThereStaysAndItGoesOnByItself() {
    page = open("?q=garden");
    assertThat(status(page)).hasText("1 entry found");
    page.context().setOffline(true);
    page.locator("#q").fill("playground inspection council");
    assertThat(status(page)).containsText("You seem to be offline");
    assertThat(page.locator("[data-part=search-notes]")).containsText("results for “garden”");
    assertThat(hits(page).first()).hasText("A pocket garden in Hill District");
    page.context().setOffline(false);
    assertThat(status(page)).hasText(ANSWERED);
    assertThat(page.locator(".search__retry")).hasCount(0);
  }

  @Test
  void aFileThatIsMissingOnceCanBeTriedAgain() {
    page = browser.open(site.url("en/all.html"));
    page.route(INDEX, Route::abort);
    page.navigate(site.url("en/search.html?q=garden"));
    assertThat(page.locator(".search__retry")).isVisible();
    page.unroute(INDEX);
    page.locator(".search__retry").click();
    assertThat(status(page)).hasText("1 entry found");
  }

  @Test
  void aSlowDownloadIsSaid() {
    page = browser.open(site.url("en/all.html"));
    page.route(
        INDEX,
        route -> {
          page.waitForTimeout(700);
          route.resume();
        });
    page.navigate(site.url("en/search.html?q=garden"));
    assertThat(status(page)).hasText("Searching …");
    assertThat(status(page)).hasText("1 entry found");
  }

  /// Whatever happens to a file: either it is not needed and the answer is whole, or there is none.
  @Test
  void aBrokenIndexIsSaidAndNeverAnswers() throws IOException {
    String query = "?q=play&lang=all";
    page = open(query);
    assertThat(status(page)).hasText(ANSWERED);
    List<String> expected = hits(page).allTextContents();
    int said = 0;
    for (Path file : site.filesOfTheIndex()) {
      byte[] whole = Files.readAllBytes(file);
      boolean manifest = file.endsWith("manifest-5.json");
      for (byte[] damaged : manifest ? damaged(whole) : damaged(whole).subList(0, 3)) {
        Files.write(file, damaged);
        page.context().close();
        page = open(query);
        assertThat(status(page)).hasText(Pattern.compile(ANSWERED + "|^(A part of|The search)"));
        boolean failed = page.locator(".search__retry").count() > 0;
        assertEquals(failed ? List.of() : expected, hits(page).allTextContents(), file.toString());
        said += failed ? 1 : 0;
      }
      Files.write(file, whole);
    }
    assertTrue(said >= 6, said + " times something was said");
  }

  @Test
  void aPhoneHasRoomForAllOfIt() {
    var options = new Browser.NewContextOptions().setViewportSize(360, 740);
    page = browser.open(options, site.url("en/search.html?q=children+play"));
    assertThat(hits(page).first()).isInViewport();
    page.locator(".refine__summary").click();
    Object width = page.evaluate("document.documentElement.scrollWidth");
    assertTrue((int) width <= 360, () -> "is " + width + " wide");
  }

  /// With one wrong byte, cut short, and another thing altogether.
  private static List<byte[]> damaged(byte[] whole) {
    byte[] wrong = whole.clone();
    wrong[whole.length / 2] ^= 0x15;
    byte[] other = "<!doctype html>not here".getBytes(StandardCharsets.UTF_8);
    return List.of(wrong, Arrays.copyOf(whole, whole.length - 9), other, new byte[0]);
  }

  private Page open(String query) {
    return browser.open(site.url("en/search.html" + query));
  }

  private static Locator status(Page page) {
    return page.locator("[data-part=search-status]");
  }

  private static Locator hits(Page page) {
    return page.locator(".result__title");
  }
}
