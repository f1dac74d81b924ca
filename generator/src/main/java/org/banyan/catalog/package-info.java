/// Turns files into entries: what they mean, how they refer to each other, and what is wrong.
///
/// Start with [Catalog]. The package promises that every value has the type its field declares,
/// that every reference, link, picture and citation leads somewhere, and that each relation can be
/// read from both ends.
package org.banyan.catalog;
