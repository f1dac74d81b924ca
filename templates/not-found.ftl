<#-- A host shows this page at any address, so its links begin at the root of the site. -->
<#import "parts/layout.ftl" as layout>
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<@layout.csp />
<meta name="robots" content="noindex">
<title><#list content.ways as way>${way.title}<#sep> · </#sep></#list></title>
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${content.base}assets/icon.svg">
<link rel="stylesheet" href="${content.base}${asset("assets/site.css")}">
</head>
<body class="chooser">
<main class="chooser__main" id="page_main">
<h1 class="chooser__title"><#list content.ways as way><span<@layout.lang way.language />>${way.title}</span><#sep> </#sep></#list></h1>
<ul class="chooser__choices">
<#list content.ways as way>
<li class="chooser__choice" lang="${way.language}"><p>${way.hint}</p><a class="chooser__link" href="${content.base}${way.path}" hreflang="${way.language}">${way.home}</a></li>
</#list>
</ul>
</main>
</body>
</html>
