<#macro around>
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<#if page.description?has_content><meta name="description" content="${page.description}"></#if>
<#if page.frame.canonical?has_content><link rel="canonical" href="${page.frame.canonical}">
<#list page.frame.alternates as other><#if other.translated><link rel="alternate" hreflang="${other.language}" href="${other.address}">
</#if></#list>
<link rel="alternate" hreflang="x-default" href="${page.frame.anyLanguage}"></#if>
<#list page.frame.machines.feeds as feed><link rel="alternate" type="application/atom+xml" title="${feed.label}" href="${page.href(feed.path)}">
</#list>
<#if page.frame.machines.image?has_content><meta property="og:image" content="${page.frame.machines.image}"></#if>
<#if page.frame.machines.data?has_content><script type="application/ld+json">${json(page.frame.machines.data)}</script></#if>
</head>
<body>
<nav><#list page.frame.menu as item><a href="${page.href(item.path)}"<#if item.current> aria-current="page"</#if>>${item.label}</a> </#list></nav>
<nav><#list page.frame.alternates as other><a href="${page.href(other.path)}" hreflang="${other.language}">${other.languageName}</a> </#list></nav>
<#if page.frame.trail?has_content><nav><#list page.frame.trail as step><a href="${page.href(step.path)}">${step.label}</a> </#list></nav></#if>
<#nested>
<#if page.frame.contact.url?has_content><p><a href="${page.frame.contact.url}">${page.frame.contact.text}</a></p><#elseif page.frame.contact.path?has_content><p><a href="${page.href(page.frame.contact.path)}">Contact</a></p></#if>
</body>
</html>
</#macro>
