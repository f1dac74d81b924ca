package org.banyan.export;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.catalog.Entry;
import org.banyan.catalog.Value;
import org.banyan.catalog.Words;
import org.banyan.config.Config;
import org.banyan.config.Field;
import org.banyan.config.SiteConfig;
import org.banyan.page.News;
import org.banyan.page.Paths;

/// Writes all entries as an OAI-PMH static repository (version 2.0): one file that a gateway offers
/// to libraries, with Dublin Core in every language an entry is written in.
record StaticRepository(Config config, Paths paths, String siteUrl, SiteConfig.Oai oai) {

  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  byte[] write(List<Entry> entries) {
    String newest = newest(entries);
    var xml = new Xml();
    xml.open(
        "Repository",
        attributes(
            "xmlns",
            OAI + "static-repository",
            "xmlns:oai",
            OAI,
            "xmlns:xsi",
            SCHEMA_INSTANCE,
            "xsi:schemaLocation",
            OAI + "static-repository " + OAI + "static-repository.xsd"));
    xml.open("Identify", Map.of());
    xml.text("oai:repositoryName", config.site().title().in(config.site().defaultLanguage()));
    xml.text("oai:baseURL", oai.gateway() + withoutScheme(siteUrl) + paths.repository());
    xml.text("oai:protocolVersion", "2.0");
    xml.text("oai:adminEmail", oai.email());
    xml.text(
        "oai:earliestDatestamp",
        entries.stream().map(entry -> day(entry, newest)).min(String::compareTo).orElse(newest));
    xml.text("oai:deletedRecord", "no");
    xml.text("oai:granularity", "YYYY-MM-DD");
    xml.close();
    xml.open("ListMetadataFormats", Map.of());
    xml.open("oai:metadataFormat", Map.of());
    xml.text("oai:metadataPrefix", "oai_dc");
    xml.text("oai:schema", OAI + "oai_dc.xsd");
    xml.text("oai:metadataNamespace", OAI + "oai_dc/");
    xml.close();
    xml.close();
    xml.open("ListRecords", Map.of("metadataPrefix", "oai_dc"));
    entries.forEach(entry -> add(xml, entry, newest));
    xml.close();
    return xml.close().bytes();
  }

  private void add(Xml xml, Entry entry, String newest) {
    xml.open("oai:record", Map.of());
    xml.open("oai:header", Map.of());
    xml.text("oai:identifier", "oai:" + URI.create(siteUrl).getHost() + ":" + entry.id());
    xml.text("oai:datestamp", day(entry, newest));
    xml.close();
    xml.open("oai:metadata", Map.of());
    xml.open(
        "oai_dc:dc",
        attributes(
            "xmlns:oai_dc",
            OAI + "oai_dc/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:xsi",
            SCHEMA_INSTANCE,
            "xsi:schemaLocation",
            OAI + "oai_dc/ " + OAI + "oai_dc.xsd"));
    List<Words> written = entry.words().values().stream().toList();
    written.forEach(words -> element(xml, "title", words.language(), words.text("title")));
    written.forEach(words -> element(xml, "description", words.language(), words.text("summary")));
    for (Words words : written) {
      for (String subject : subjects(entry, words.language())) {
        element(xml, "subject", words.language(), subject);
      }
    }
    written.forEach(words ->
        element(xml, "publisher", words.language(), config.site().title().in(words.language())));
    if (!News.updated(entry).isEmpty()) {
      xml.text("dc:date", News.updated(entry));
    }
    written.forEach(
        words -> element(xml, "type", words.language(), entry.kind().label().in(words.language())));
    xml.text("dc:format", "text/html");
    written.forEach(
        words -> xml.text("dc:identifier", siteUrl + paths.entry(words.language(), entry)));
    written.forEach(words -> xml.text("dc:language", words.language()));
    config
        .site()
        .licence()
        .ifPresent(licence ->
            written.forEach(
                words -> element(xml, "rights", words.language(), licence.in(words.language()))));
    xml.close();
    xml.close();
    xml.close();
  }

  private static void element(Xml xml, String name, String language, String text) {
    if (!text.isEmpty()) {
      xml.text("dc:" + name, text, attributes("xml:lang", language));
    }
  }

  /// The terms that sort the entry.
  private List<String> subjects(Entry entry, String language) {
    return entry.kind().fields().stream()
        .filter(Field::facet)
        .flatMap(field -> entry.original().get(field.name()).stream())
        .filter(Value.Term.class::isInstance)
        .map(Value.Term.class::cast)
        .map(term -> config.vocabulary(term.vocabulary()).term(term.id()).orElseThrow())
        .map(term -> term.label().in(language))
        .distinct()
        .toList();
  }

  private static String newest(List<Entry> entries) {
    return entries.stream()
        .map(News::updated)
        .filter(iso -> !iso.isEmpty())
        .map(StaticRepository::day)
        .max(String::compareTo)
        .orElse("1970-01-01");
  }

  /// An entry that does not say when it was checked has the date of the newest: it may have changed
  /// as late as that.
  private static String day(Entry entry, String newest) {
    return News.updated(entry).isEmpty() ? newest : day(News.updated(entry));
  }

  private static String day(String iso) {
    return Feeds.instant(iso).substring(0, 10);
  }

  private static String withoutScheme(String url) {
    return url.replaceFirst("^https?://", "");
  }

  private static Map<String, String> attributes(String... pairs) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      attributes.put(pairs[at], pairs[at + 1]);
    }
    return attributes;
  }
}
