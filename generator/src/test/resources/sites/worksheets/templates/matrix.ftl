<#import "shell.ftl" as shell>
<@shell.around>
<main>
<h1>${page.title}</h1>
<#assign view = content.view><#list view.rows as row><p>${row.label}:<#list row.cells as cell> [<#list cell as mark>${mark.number} ${mark.part.title}<#list mark.marks as at> ${view.marks[at]}</#list></#list>]</#list> missing ${row.missing?join(", ")}</p>
</#list>
<p>${view.label}: <#list view.columns as column>${column.title} </#list></p>
</main>
</@shell.around>
