package org.banyan.markdown;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/// What was found in a body. The keys of the maps are compared by identity.
///
/// @param unreadIds whether an id of a heading or a block could not be read, which was reported
/// @param headingIds of every heading, also of those that begin no section
record Reading(
    Node tree,
    List<Section> sections,
    boolean unreadIds,
    List<String> texts,
    List<Link> links,
    List<Picture> pictures,
    List<Citation> citations,
    List<Block> blocks,
    Map<Node, String> headingIds,
    Map<Node, Section> sectionOf,
    Map<Node, Paragraph> paragraphOf,
    Map<String, List<Paragraph>> paragraphs,
    Map<Node, Link> linkOf,
    Map<Node, Picture> pictureOf,
    Map<Node, List<Citation>> citationsOf,
    Footnotes footnotes) {}
