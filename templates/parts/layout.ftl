<#-- What surrounds every page. The content goes between <@layout.shell> and its end. -->

<#-- The attribute lang, where a language differs from the page's. -->
<#macro lang language><#if language != page.language> lang="${language}"</#if></#macro>

<#-- The number of entries in words. -->
<#function count number><#return (number == 1)?then(words["count.one"], t("count", number))></#function>

<#-- What does not work on a page that was opened from a disk, and what to do; it is shown there only. -->
<#macro disk name><p class="notice notice--disk">${words["disk." + name]}</p></#macro>

<#macro csp>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
</#macro>

<#macro alternates>
<#if page.frame.canonical?has_content>
<#list page.frame.alternates as alternate>
<#if alternate.translated><link rel="alternate" hreflang="${alternate.language}" href="${alternate.address}"></#if>
</#list>
<link rel="alternate" hreflang="x-default" href="${page.frame.anyLanguage}">
</#if>
</#macro>

<#-- What other programs read: previews of links, feeds, and the page in the words of schema.org. -->
<#macro machines>
<meta property="og:type" content="${page.frame.machines.data?has_content?then("article", "website")}">
<meta property="og:title" content="${page.title}">
<#if page.description?has_content><meta property="og:description" content="${page.description}"></#if>
<meta property="og:site_name" content="${page.frame.siteTitle}">
<#list page.frame.alternates as alternate>
<#if alternate.shown><meta property="og:locale" content="${alternate.locale}"><#elseif alternate.translated><meta property="og:locale:alternate" content="${alternate.locale}"></#if>
</#list>
<#if page.frame.canonical?has_content><meta property="og:url" content="${page.frame.canonical}"></#if>
<#if page.frame.machines.image?has_content><meta property="og:image" content="${page.frame.machines.image}"></#if>
<meta name="twitter:card" content="${page.frame.machines.image?has_content?then("summary_large_image", "summary")}">
<#list page.frame.machines.feeds as feed>
<link rel="alternate" type="application/atom+xml" title="${feed.label}" href="${page.href(feed.path)}">
</#list>
<#if page.frame.machines.data?has_content><script type="application/ld+json">${json(page.frame.machines.data)}</script></#if>
</#macro>

<#-- @param search whether the search form stands at the top; a page that has its own does without
     @param script a script of this sort of page, besides the one of every page
     @param style a style sheet of this sort of page (assets/css/pages/), besides the one of every page -->
<#macro shell search=true script="" style="">
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<@csp />
<title><#if page.title == page.frame.siteTitle>${page.title}<#else>${page.title} – ${page.frame.siteTitle}</#if></title>
<#if page.description?has_content><meta name="description" content="${page.description}"></#if>
<meta name="color-scheme" content="light dark">
<#if !page.frame.indexed><meta name="robots" content="noindex"></#if>
<#if page.frame.canonical?has_content><link rel="canonical" href="${page.frame.canonical}"></#if>
<@alternates />
<@machines />
<@part name="parts/assets.ftl" style=style script=script cited=content.citations?has_content />
</head>
<body>
<a class="skip" href="#page_main">${words["skip"]}</a>
<header class="top">
  <div class="top__inner">
    <a class="top__title" href="${page.href(page.language + "/index.html")}"><img class="top__mark" src="${page.href("assets/logo.svg")}" alt="" width="28" height="28"><span class="top__name">${page.frame.siteTitle}</span></a>
    <#if search><@part name="parts/top-search.ftl" /></#if>
    <#-- Folded on a phone, shown where there is room: top.css. -->
    <details class="fold fold--menu" name="top">
      <summary class="fold__name">${words["menu.open"]}</summary>
      <div class="fold__panel">
        <@part name="parts/menu.ftl" menu=page.frame.menu />
        <div class="top__tools">
          <nav class="languages" data-part="languages" aria-label="${words["languages"]}">
            <ul>
              <#list page.frame.alternates as alternate>
              <li><#if alternate.current><span aria-current="true" lang="${alternate.language}">${alternate.languageName}</span><#else><a href="${page.href(alternate.path)}" lang="${alternate.language}" hreflang="${alternate.language}">${alternate.languageName}</a></#if></li>
              </#list>
            </ul>
          </nav>
          <button class="theme" type="button" data-part="theme" data-dark="${words["theme.dark"]}" data-light="${words["theme.light"]}" hidden></button>
        </div>
      </div>
    </details>
  </div>
</header>
<main class="main" id="page_main" tabindex="-1">
<#if page.frame.trail?has_content>
<nav class="trail" aria-label="${words["trail"]}">
  <ol>
    <li><a href="${page.href(page.language + "/index.html")}">${words["home"]}</a></li>
    <#list page.frame.trail as step>
    <li><a href="${page.href(step.path)}"<@lang step.language />>${step.label}</a></li>
    </#list>
  </ol>
</nav>
</#if>
<#nested>
<#if content.citations?has_content><@cite_ content.citations /></#if>
<#if page.frame.edit?has_content><p class="edit"><a class="external" href="${page.frame.edit}">${words["edit"]}</a></p></#if>
</main>
<footer class="bottom">
  <div class="bottom__inner">
    <@part name="parts/bottom.ftl" about=page.frame.about contact=page.frame.contact />
    <#if page.frame.licence?has_content><p class="bottom__licence">${page.frame.licence}</p></#if>
    <#if page.frame.canonical?has_content><p class="bottom__address">${words["print.address"]} ${page.frame.canonical}</p></#if>
  </div>
</footer>
</body>
</html>
</#macro>

<#-- How to cite an entry, folded. What a reader must add stands there as a word until the script knows it. -->
<#macro cite_ citations>
<section class="cite" data-part="cite" data-accessed="${words["cite.accessed"]}" data-address="${words["cite.address"]}" data-copied="${words["cite.copied"]}">
<details class="cite__fold"><summary>${words["cite"]}</summary>
<p class="cite__hint">${words["cite.hint"]}</p>
<#list citations as each>
<div class="cite__style"><h2 class="cite__name" id="cite_${each.style}">${words["cite." + each.style]}</h2>
<p class="cite__text<#if each.ending?has_content> cite__text--code</#if>" data-style="${each.style}" data-ending="${each.ending}">${each.text}</p>
<p class="cite__ways"><button type="button" data-action="copy" hidden aria-describedby="cite_${each.style}">${words["cite.copy"]}</button><#if each.ending?has_content> <button type="button" data-action="save" hidden aria-describedby="cite_${each.style}">${words["cite.save"]}</button></#if> <span role="status"></span></p></div>
</#list>
</details>
</section>
</#macro>
