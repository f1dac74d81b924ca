<#import "parts/layout.ftl" as layout>
<@layout.shell script="compare.js">
<div class="compare" data-part="compare">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.listing)}">${content.kindLabel}</a></p>
<h1>${words["view.compare"]}</h1>
<p class="lead">${words["view.compare.lead"]}</p>
</header>
<@layout.disk "compare" />
<form class="compare__choice" data-part="compare-choice" hidden>
<label for="compare_add">${words["compare.add"]}</label>
<select id="compare_add"><option value="">${words["compare.choose"]}</option><#list content.cards as card><option value="${card.id}" data-href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</option></#list></select>
</form>
<p class="compare__message" role="status" data-part="compare-message"></p>
<div class="table compare__table" role="region" aria-label="${words["view.compare"]}" tabindex="0" hidden>
<table>
<thead><tr><td></td></tr></thead>
<tbody>
<#list content.fields as field><tr data-field="${field.name}"><th scope="row">${field.label}</th></tr></#list>
</tbody>
</table>
</div>
<ul class="list compare__all"><#list content.cards as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a></li></#list></ul>
<template data-words>
<#list ["compare.none", "compare.full", "compare.one", "compare.many", "compare.remove", "compare.missing", "compare.failed"] as key><span data-key="${key}">${words[key]}</span></#list>
</template>
</div>
</@layout.shell>
