<#-- What surrounds every page. The content goes between <@layout.shell> and its end. -->
<#macro shell heading=true>
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
<title><#if page.title == page.frame.siteTitle>${page.title}<#else>${page.title} – ${page.frame.siteTitle}</#if></title>
<#if page.description?has_content><meta name="description" content="${page.description}"></#if>
<#if !page.frame.indexed><meta name="robots" content="noindex"></#if>
<#if page.frame.canonical?has_content>
<link rel="canonical" href="${page.frame.canonical}">
<#list page.frame.alternates as alternate>
<link rel="alternate" hreflang="${alternate.language}" href="${alternate.address}">
</#list>
</#if>
<link rel="stylesheet" href="${page.href("assets/site.css")}">
<script type="module" src="${page.href("assets/js/page.js")}"></script>
</head>
<body>
<a class="skip" href="#main">${words["skip"]}</a>
<header class="top">
  <div class="top__inner">
    <a class="top__title" href="${page.href(page.language + "/index.html")}">${page.frame.siteTitle}</a>
    <form class="top__search" role="search" action="${page.href(page.language + "/search.html")}" method="get">
      <label class="visually-hidden" for="top-search">${words["search.label"]}</label>
      <input id="top-search" name="q" type="search" placeholder="${words["search.label"]}" autocomplete="off">
      <button>${words["search.button"]}</button>
    </form>
    <nav class="languages" aria-label="${words["languages"]}">
      <#list page.frame.alternates as alternate>
      <#if alternate.current><span aria-current="true" lang="${alternate.language}">${alternate.languageName}</span><#else><a href="${page.href(alternate.path)}" lang="${alternate.language}" hreflang="${alternate.language}">${alternate.languageName}</a></#if>
      </#list>
    </nav>
  </div>
  <nav class="menu" aria-label="${words["menu"]}">
    <ul>
      <#list page.frame.menu as item>
      <li><a href="${page.href(item.path)}"<#if item.current> aria-current="page"</#if>>${item.label}</a></li>
      </#list>
    </ul>
  </nav>
</header>
<main id="main" tabindex="-1">
<#if page.frame.trail?has_content>
<nav class="trail" aria-label="${words["trail"]}">
  <ol>
    <li><a href="${page.href(page.language + "/index.html")}">${words["home"]}</a></li>
    <#list page.frame.trail as step><li><a href="${page.href(step.path)}">${step.label}</a></li></#list>
  </ol>
</nav>
</#if>
<#nested>
</main>
<footer class="bottom">
  <p>${page.frame.licence}</p>
  <p><a href="${page.href(page.language + "/all.html")}">${words["all.title"]}</a> · <a href="${page.href(page.language + "/search.html")}">${words["search.title"]}</a></p>
</footer>
</body>
</html>
</#macro>
