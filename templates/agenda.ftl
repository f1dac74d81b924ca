<#import "parts/layout.ftl" as layout>
<#import "parts/fields.ftl" as f>
<#import "parts/worksheets.ftl" as w>
<#assign view = content.view>
<@layout.shell script="agenda.js">
<div class="agenda" data-part="agenda">
<@w.head />
<@layout.disk "agenda" />
<form class="agenda__settings" data-part="agenda-settings" aria-label="${words["agenda.settings"]}" hidden>
<label>${words["agenda.date"]} <input type="date" name="date"></label>
<label>${words["agenda.start"]} <input type="time" name="start" value="09:00" required></label>
<label>${words["agenda.days"]} <input type="number" name="days" value="2" min="1" max="10" required></label>
<label>${words["agenda.every"]} <input type="number" name="every" value="90" min="30" max="240" step="5" required></label>
<label>${words["agenda.break"]} <input type="number" name="break" value="15" min="0" max="60" step="5" required></label>
<label>${words["agenda.lunch"]} <input type="time" name="lunch" value="12:00"></label>
<label>${words["agenda.lunch-minutes"]} <input type="number" name="noon" value="60" min="0" max="180" step="5" required></label>
</form>
<section class="section agenda__lessons">
<h2 id="agenda_lessons">${words["agenda.lessons"]}</h2>
<p class="agenda__hint" data-part="agenda-hint" hidden>${words["agenda.order"]}</p>
<div class="table" role="region" aria-labelledby="agenda_lessons" tabindex="0">
<table>
<thead><tr><th scope="col">${words["lessons.lesson"]}</th><#list view.columns as column><th class="align-right" scope="col">${column}</th></#list><th class="align-right" scope="col">${words["lessons.total"]}</th></tr></thead>
<tbody data-part="agenda-list">
<#list view.sessions as session>
<tr data-part="agenda-lesson" data-name="${session.name}" data-minutes="${session.minutes?c}"><th scope="row"><a href="${page.href(session.card.path)}"<@layout.lang session.card.titleLanguage />>${session.card.title}</a></th><#list session.each as field><td class="align-right"><#if field.present><@f.values field /><#else><@f.none /></#if></td></#list><td class="align-right">${t("agenda.minutes", session.minutes)}</td></tr>
</#list>
</tbody>
<tfoot><tr><th scope="row">${words["lessons.total"]}</th><#list view.columns as column><td></td></#list><td class="align-right">${t("agenda.minutes", view.minutes)}</td></tr></tfoot>
</table>
</div>
</section>
<section class="section" data-part="agenda-made" hidden>
<h2 id="agenda_made" class="agenda__made">${words["agenda.made"]}</h2>
<p role="status" data-part="agenda-message"></p>
<div data-part="agenda-days" class="agenda__days"></div>
<p class="agenda__actions"><@w.print /><button type="button" data-action="reset">${words["agenda.reset"]}</button></p>
</section>
<@w.said ["agenda.take", "agenda.up", "agenda.down", "agenda.day", "agenda.day-dated", "agenda.pause", "agenda.noon", "agenda.time", "agenda.what", "agenda.minutes", "agenda.said", "agenda.none", "agenda.wrong", "agenda.moved", "locale", "comma"] />
</div>
</@layout.shell>
