<#import "parts/layout.ftl" as layout>
<#import "parts/views.ftl" as views>
<@layout.shell style="assessment.css">
<div class="assessment" data-part="assessment" data-key="${content.key}" data-title="${content.entry.title}">
<header class="page-head">
<p class="entry__kind"><a href="${page.href(content.entry.path)}"<@layout.lang content.entry.titleLanguage />>${content.entry.title}</a></p>
<h1>${words["view.assessment"]}</h1>
<p class="lead">${words["view.assessment.lead"]}</p>
<p class="assessment__paper">${words["assessment.paper"]}</p>
</header>
<@layout.disk "assessment" />
<section class="assessment__summary" data-part="assessment-summary" aria-labelledby="assessment_summary" hidden>
<h2 id="assessment_summary">${words["assessment.summary"]}</h2>
<p role="status" data-part="assessment-progress"></p>
<div data-part="assessment-gaps"></div>
<p class="assessment__actions">
<button type="button" data-action="print">${words["assessment.print"]}</button>
<button type="button" data-action="csv">${words["assessment.csv"]}</button>
<button type="button" data-action="json">${words["assessment.json"]}</button>
<label class="assessment__file">${words["assessment.open"]} <input type="file" accept="application/json,.json" data-action="open"></label>
<button type="button" data-action="clear">${words["assessment.clear"]}</button>
</p>
<p class="assessment__message" role="status" data-part="assessment-message"></p>
</section>
<#list content.chapters?filter(chapter -> chapter.clauses?has_content) as chapter>
<section class="section" data-part="assessment-chapter" data-number="${chapter.number}" data-title="${chapter.title}" aria-labelledby="chapter_${chapter.id}">
<h2 id="chapter_${chapter.id}"><#if chapter.number?has_content>${chapter.number} </#if><span<@layout.lang content.entry.language />>${chapter.title}</span></h2>
<p class="assessment__progress" data-part="chapter-progress"></p>
<#list chapter.clauses as clause>
<#list clause.provisions as provision>
<fieldset class="question" data-part="question" data-id="${clause.id}-${provision.number?c}" data-clause="${clause.id}" data-number="${clause.number}" data-title="${clause.title}" data-level="${provision.level}" data-href="${page.href(clause.path)}">
<legend><a href="${page.href(clause.path)}">${clause.number} <span<@layout.lang content.entry.language />>${clause.title}</span></a> <@views.level provision.level /></legend>
<p class="question__text"<@layout.lang content.entry.language />>${provision.text}</p>
<div class="question__answers">
<#list ["met", "partly", "unmet", "not-applicable"] as answer>
<label><input type="radio" name="${clause.id}-${provision.number?c}" value="${answer}"> ${words["assessment." + answer]}</label>
</#list>
</div>
<label class="question__note">${words["assessment.note"]} <textarea rows="1"></textarea></label>
<#if provision?is_first && clause.examples?has_content>
<div class="question__examples" data-part="examples"><p>${words["assessment.examples"]}</p><ul class="list"><#list clause.examples as card><li><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a></li></#list></ul></div>
</#if>
</fieldset>
</#list>
</#list>
</section>
</#list>
<template data-words>
<#list ["assessment.progress", "assessment.chapter", "assessment.gaps", "assessment.no-gaps", "assessment.learn", "assessment.saved", "assessment.not-kept", "assessment.bad-file", "assessment.other-file", "assessment.opened", "assessment.cleared", "assessment.clear.sure", "assessment.met", "assessment.partly", "assessment.unmet", "assessment.not-applicable", "assessment.note", "assessment.column.number", "assessment.column.clause", "assessment.column.level", "assessment.column.answer", "provision.requirement", "provision.recommendation", "colon"] as key><span data-key="${key}">${words[key]}</span></#list>
</template>
<script type="module" src="${page.href("assets/js/assessment.js")}"></script>
</div>
</@layout.shell>
