package org.banyan.media;

/// In pixels, as a reader sees the picture: turned when the camera was held upright.
public record PictureSize(int width, int height) {}
