/// Drawings made at build time: figures in, places and lines of text out.
///
/// Start with [FigureChart] or [TreeChart]. The package knows nothing of the rest of the program
/// and writes no SVG: a template does, so that text is escaped and colours come from the style
/// sheet.
package org.banyan.chart;
