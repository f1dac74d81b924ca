package org.banyan.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banyan.source.MessageCatalog;
import org.banyan.source.Projects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server answers, and to whom.
class RequestsTest {

  @TempDir private static Path project;
  private static Running running;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Running.makeProject(project);
    Running.write(project.resolve("site/static/字体 1.woff2"), "font");
    Running.write(project.resolve("site/static/empty.txt"), "");
    running = Running.on(project);
    browser = running.browser();
  }

  @AfterAll
  static void stop() throws Exception {
    running.close();
  }

  @Test
  void pageIsServedAsBuiltWithTheScriptThatReloadsIt() throws IOException {
    Browser.Answer answer = browser.get("/zh/pages/about.html");
    assertEquals(200, answer.status());
    assertTrue(answer.body().startsWith("<!doctype html>"), answer.body());
    assertTrue(answer.body().contains("<script type=\"module\" src=\"/-/reload.js?"));
    assertFalse(answer.body().contains("banyan-problems"));
    assertEquals(200, browser.get("/-/reload.js").status());
  }

  @Test
  void folderIsItsIndexPage() throws IOException {
    assertEquals(200, browser.get("/").status());
    assertEquals(200, browser.get("/zh/").status());
    Browser.Answer answer = browser.get("/zh/pages?x=1");
    assertEquals(302, answer.status());
    assertEquals("./pages/?x=1", answer.header("location"));
  }

  @Test
  void everyFileSaysWhatItIs() throws IOException {
    Map<String, String> types =
        Map.of(
            "/",
            "text/html; charset=utf-8",
            browser.asset("site.css"),
            "text/css; charset=utf-8",
            browser.asset("page.js"),
            "text/javascript; charset=utf-8",
            "/data/page.json",
            "application/json",
            "/search/manifest-5.json",
            "application/json",
            "/%E5%AD%97%E4%BD%93%201.woff2",
            "font/woff2",
            "/empty.txt",
            "text/plain; charset=utf-8",
            "/-/reload.js",
            "text/javascript; charset=utf-8",
            "/-/problems.css",
            "text/css; charset=utf-8");
    for (Map.Entry<String, String> type : types.entrySet()) {
      Browser.Answer answer = browser.get(type.getKey());
      assertEquals(200, answer.status(), type.getKey());
      assertEquals(type.getValue(), answer.header("content-type"), type.getKey());
      assertEquals("no-store", answer.header("cache-control"));
      assertEquals("nosniff", answer.header("x-content-type-options"));
      assertEquals("same-origin", answer.header("cross-origin-resource-policy"));
      assertEquals("", answer.header("access-control-allow-origin"));
    }
  }

  @Test
  void partOfAFileIsSentWhenItIsAskedFor() throws IOException {
    assertEquals("bytes", browser.get("/search/manifest-5.json").header("accept-ranges"));
    Browser.Answer some = range("bytes=1-2");
    assertEquals(206, some.status());
    assertEquals("on", some.body());
    assertEquals("bytes 1-2/4", some.header("content-range"));
    assertEquals("nt", range("bytes=2-").body());
    assertEquals("t", range("bytes=3-900").body());
    assertEquals("font", range("bytes=0-0,2-2").body());
    assertEquals("font", range("bytes=2-1").body());
    assertEquals(200, range("lines=1-2").status());
    assertEquals(416, range("bytes=4-5").status());
    assertEquals("bytes */4", range("bytes=4-5").header("content-range"));
  }

  private static Browser.Answer range(String header) throws IOException {
    return browser.ask(
        "GET /%E5%AD%97%E4%BD%93%201.woff2 HTTP/1.1",
        "Host: localhost:" + browser.port(), "Range: " + header);
  }

  @Test
  void unknownPathIsTheSitesOwnPage() throws IOException {
    Browser.Answer answer = browser.get("/zh/nothing.html");
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("<html lang=\"zh\">"), answer.body());
    assertEquals(404, browser.get("/-/nothing").status());
  }

  @Test
  void onlyTheSiteIsServed() throws IOException {
    for (String path :
        List.of(
            "/../site/site.yaml",
            "/%2e%2e/site/site.yaml",
            "/zh/..%2f..%2fsite/site.yaml",
            "/site/site.yaml",
            "/content/pages/about.md",
            "//etc/passwd",
            "/%00",
            "/zh/%5c..%5cindex.html")) {
      assertEquals(404, browser.get(path).status(), path);
    }
  }

  @Test
  void headIsGetWithoutTheBody() throws IOException {
    Browser.Answer head = browser.ask("HEAD /zh/ HTTP/1.1", "Host: localhost:" + browser.port());
    Browser.Answer get = browser.get("/zh/");
    assertEquals(200, head.status());
    assertEquals("", head.body());
    assertEquals(get.header("content-length"), head.header("content-length"));
  }

  @Test
  void otherMethodsAreRefused() throws IOException {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get")) {
      Browser.Answer answer =
          browser.ask(method + " /zh/ HTTP/1.1", "Host: localhost:" + browser.port());
      assertEquals(405, answer.status(), method);
      assertEquals("GET, HEAD", answer.header("allow"));
    }
  }

  @Test
  void strangersAreRefused() throws IOException {
    String port = ":" + browser.port();
    for (String host :
        List.of(
            "Host: evil.example" + port,
            "Host: localhost",
            "Host: localhost:1",
            "Host: localhost.evil.example" + port,
            "Host: 127.0.0.1.evil.example" + port,
            "Host: ",
            "X-None: 1",
            "Host: localhost" + port + "\r\nHost: evil.example")) {
      Browser.Answer answer = browser.ask("GET /zh/ HTTP/1.1", host);
      assertTrue(answer.status() == 403 || answer.status() == 400, host + answer);
    }
    for (String origin :
        List.of(
            "http://evil.example",
            "null",
            "https://localhost" + port,
            "http://localhost",
            "http://localhost" + port + ".evil.example")) {
      for (String path : List.of("/zh/", "/-/events")) {
        Browser.Answer answer =
            browser.ask("GET " + path + " HTTP/1.1", "Host: localhost" + port, "Origin: " + origin);
        assertEquals(403, answer.status(), origin);
      }
    }
  }

  @Test
  void everyNameOfThisMachineIsAnswered() throws IOException {
    for (String name : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
      String host = name + ":" + browser.port();
      Browser.Answer answer =
          browser.ask("GET /zh/ HTTP/1.1", "Host: " + host, "Origin: http://" + host);
      assertEquals(200, answer.status(), name);
    }
  }

  @Test
  void takenPortCannotBeHad() {
    assertThrows(
        BindException.class,
        () ->
            Server.open(project, browser.port(), () -> Projects.OCCASION, MessageCatalog.of("en")));
  }
}
