package org.banyan.render;

import org.banyan.page.SitePath;

/// A finished page.
public record RenderedPage(SitePath path, String html) {}
