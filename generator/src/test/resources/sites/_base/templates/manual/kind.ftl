<#import "/shell.ftl" as shell>
<#macro fields list><ul><#list list as field><li>${field.name}: ${field.label}, ${field.type}, ${field.need}<#if field.repeated>, repeated</#if><#if field.derived>, derived<#elseif field.example?has_content>, ${field.example}</#if><#if field.fields?has_content><@fields field.fields /></#if></li>
</#list></ul></#macro>
<@shell.around>
<h1>${page.title}</h1>
<p><#list content.files as file>${file} </#list>${content.body} <#list content.blocks as block>${block} </#list></p>
<@fields content.required />
<#if content.optional?has_content><@fields content.optional /></#if>
<#list content.samples as sample><pre lang="${sample.language}">${sample.text}</pre></#list>
</@shell.around>
