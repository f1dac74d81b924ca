<#import "parts/layout.ftl" as layout>
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<@layout.csp />
<title><#list content.choices as choice>${choice.title}<#sep> · </#sep></#list></title>
<#if page.description?has_content><meta name="description" content="${page.description}"></#if>
<meta name="color-scheme" content="light dark">
<@layout.alternates />
<link rel="icon" type="image/svg+xml" href="${page.href("assets/icon.svg")}">
<link rel="stylesheet" href="${page.href("assets/site.css")}">
<script type="module" src="${page.href("assets/js/chooser.js")}"></script>
</head>
<body class="chooser">
<main class="chooser__main" id="page_main">
<h1 class="chooser__title"><#list content.choices as choice><span<@layout.lang choice.language />>${choice.title}</span><#sep> </#sep></#list></h1>
<ul class="chooser__choices">
<#list content.choices as choice>
<li class="chooser__choice" lang="${choice.language}"><a class="chooser__link" data-language="${choice.language}" href="${page.href(choice.path)}" hreflang="${choice.language}">${choice.languageName}</a><p>${choice.description}</p></li>
</#list>
</ul>
</main>
</body>
</html>
