<#import "parts/layout.ftl" as layout>
<#import "parts/worksheets.ftl" as w>
<#assign view = content.view>
<#assign language = content.entry.language>
<@layout.shell script="readiness.js" style="assessment.css">
<div class="worksheet" data-part="readiness" data-key="${view.key}">
<@w.head><p class="readiness__paper">${words["readiness.paper"]}</p></@w.head>
<@layout.disk "readiness" />
<ol class="readiness">
<#list view.questions as question>
<li><fieldset class="question" data-part="readiness-question">
<legend<@layout.lang language />>${question}</legend>
<div class="question__answers">
<#list ["yes", "no", "unknown"] as answer><label><input type="radio" name="question_${question?counter}" value="${answer}"> ${words["readiness." + answer]}</label>
</#list>
</div>
</fieldset></li>
</#list>
</ol>
<section class="assessment__summary" data-part="readiness-result" aria-labelledby="readiness_result" hidden>
<h2 id="readiness_result">${words["readiness.result"]}</h2>
<p role="status" data-part="readiness-message"></p>
<div data-part="readiness-missing"></div>
<p class="assessment__actions"><@w.print /><button type="button" data-action="clear">${words["readiness.clear"]}</button></p>
</section>
<@w.said ["readiness.none", "readiness.some", "readiness.ready", "readiness.not-yet", "readiness.find-out", "readiness.settle", "readiness.ask", "readiness.not-kept"] />
</div>
</@layout.shell>
