/// Looks at finished pages as a browser would: what leads nowhere, what is there twice, what asks
/// another host.
///
/// Start with [PageCheck]. What it finds is a fault of a template, because content was judged
/// before; it promises that no published page has one.
package org.banyan.check;
