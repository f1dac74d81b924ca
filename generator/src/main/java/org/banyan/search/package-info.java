/// What the site can be searched for, and Lucene's answer to a query.
///
/// Start with [SearchIndex]. The package promises that the same passages make the same index, with
/// the same numbers, whatever the machine; that its answer to a query is Lucene's own; and that
/// text and query are analysed by the same rules, which `generator/docs/search-format.md` states
/// and the scripts of the search page follow too.
package org.banyan.search;
