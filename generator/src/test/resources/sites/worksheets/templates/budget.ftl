<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<p><a href="${page.href(content.view.table)}">CSV</a> ${content.view.columns?join(", ")}</p>
<#list content.view.groups as group><h2>${group.label}<#list group.entry as from> <a href="${page.href(from.path)}">${from.title}</a></#list></h2>
<#list group.lines as line><p><#list line.cells as cell>[<#if cell.present>${cell.value().text}</#if>]</#list><#list line.notes as note> ${note.label} ${note.value().text}</#list></p>
</#list></#list>
</main>
</@shell.around>
