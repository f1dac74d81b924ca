package org.banyan.markdown;

/// Where a picture is published, and its size in pixels; 0 when it is not known.
public record PictureSource(String src, int width, int height) {}
