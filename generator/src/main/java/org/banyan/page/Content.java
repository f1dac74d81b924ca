package org.banyan.page;

/// What a page is about.
public sealed interface Content
    permits BrowseContent,
        ClauseContent,
        CostContent,
        EntryContent,
        KindContent,
        ManualContent,
        SearchContent {}
