/// Asks the addresses outside of the site that stand in the content whether they still answer;
/// start at [org.banyan.links.LinkCheck]. Nothing here runs in a build: a site is made without the
/// network.
package org.banyan.links;
