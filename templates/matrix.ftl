<#import "parts/layout.ftl" as layout>
<#import "parts/worksheets.ftl" as w>
<@layout.shell>
<div class="sheet">
<@w.head />
<@w.matrix view=content.view label=content.label short=true />
</div>
</@layout.shell>
