package org.banyan.site;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test that uses the real site as a person does: served, in a browser of its own.
abstract class RealSiteInChromium {

  Chromium chromium;
  SiteServer server;

  @BeforeEach
  void open() {
    chromium = new Chromium();
    server = new SiteServer(RealSite.built().folder());
  }

  @AfterEach
  void close() {
    chromium.close();
    server.close();
  }
}
