/// Shows the site while it is written: watches the project, builds again, serves from memory and
/// reloads the browser.
///
/// Start with [Server]. The package promises that only this machine can reach the site, that a page
/// is served exactly as it would be published, plus one element in its head and, while something is
/// wrong, a panel; and that a broken build never takes the last good site away.
package org.banyan.serve;
