/// Turns page views into HTML through the templates of the site.
///
/// Start with [Renderer]. The package promises that rendering is a pure function of the view and
/// the templates, that nothing from a view becomes markup unless a template says so, and that
/// templates reach nothing but their view.
package org.banyan.render;
