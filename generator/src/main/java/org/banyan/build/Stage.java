package org.banyan.build;

/// A part of the work, in the order in which it is done.
public enum Stage {
  SOURCE("stage.source"),
  CONFIG("stage.config"),
  MEDIA("stage.media"),
  MARKDOWN("stage.markdown"),
  CATALOG("stage.catalog"),
  PAGE("stage.page"),
  THEME("stage.theme"),
  SEARCH("stage.search"),
  EXPORT("stage.export"),
  RENDER("stage.render"),
  CHECK("stage.check"),
  PUBLISH("stage.publish");

  private final String key;

  Stage(String key) {
    this.key = key;
  }

  /// Its name in the catalogue of messages.
  public String key() {
    return key;
  }
}
