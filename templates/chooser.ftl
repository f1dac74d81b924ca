<#import "parts/layout.ftl" as layout>
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'">
<title>${content.title}</title>
<#if page.frame.canonical?has_content>
<#list page.frame.alternates as alternate>
<link rel="alternate" hreflang="${alternate.language}" href="${alternate.address}">
</#list>
</#if>
<link rel="stylesheet" href="${page.href("assets/site.css")}">
<script type="module" src="${page.href("assets/js/chooser.js")}"></script>
</head>
<body class="chooser">
<main id="main">
<h1>${content.title}</h1>
<ul>
<#list content.choices as choice>
<li lang="${choice.language}"><a data-language="${choice.language}" href="${page.href(choice.path)}" hreflang="${choice.language}"><strong>${choice.languageName}</strong> <span>${choice.title}</span></a><p>${choice.description}</p></li>
</#list>
</ul>
</main>
</body>
</html>
