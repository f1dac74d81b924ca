<#-- What every page fetches, and what this sort of page fetches besides. -->
<link rel="icon" type="image/svg+xml" href="${page.href("assets/icon.svg")}">
<link rel="stylesheet" href="${page.href("assets/site.css")}">
<#if style?has_content><link rel="stylesheet" href="${page.href("assets/" + style)}"></#if>
<script src="${page.href("assets/js/theme.js")}"></script>
<script type="module" src="${page.href("assets/js/page.js")}"></script>
<#if cited><script type="module" src="${page.href("assets/js/cite.js")}"></script></#if>
<#if script?has_content><script type="module" src="${page.href("assets/js/" + script)}"></script></#if>
