package org.banyan.build;

/// Is told what the pipeline does, to show it to a person.
public interface Progress {

  /// Nobody watches.
  Progress NONE = stage -> {};

  /// A stage begins.
  void stage(Stage stage);
}
