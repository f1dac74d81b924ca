/// What a site declares about itself: its settings, its kinds, its vocabularies and its words.
///
/// Start with [Config]. The package promises that whatever it hands on is complete and refers only
/// to what exists: a field's vocabulary is there, a reference's kinds are there, and every label
/// has every language of the site.
package org.banyan.config;
