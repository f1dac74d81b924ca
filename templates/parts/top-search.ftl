<#import "search.ftl" as search>
<#-- The search form at the top of a page: folded on a phone, shown where there is room. -->
    <details class="fold fold--search" name="top" data-part="top-search">
      <summary class="fold__name"><svg class="fold__icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 5 5"/></svg><span class="visually-hidden">${words["search.title"]}</span></summary>
      <div class="fold__panel"><@search.box id="top_search" hidden=true class="top__search" /></div>
    </details>
