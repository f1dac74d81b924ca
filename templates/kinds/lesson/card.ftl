<p class="card__title"><a href="${page.href(card.path)}" lang="${card.language}">${card.title}</a></p>
<#if card.summary?has_content><p class="card__summary" lang="${card.language}">${card.summary}</p></#if>
