package org.banyan.source;

/// How much a problem matters: an error keeps the site from being published, a warning does not.
public enum Severity {
  ERROR,
  WARNING
}
