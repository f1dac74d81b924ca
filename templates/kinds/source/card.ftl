<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<p class="card__source"><@cards.f.plain card.fields["publisher"] /><#if card.fields["year"].present>${words["comma"]}<@cards.f.plain card.fields["year"] /></#if><#if card.fields["link"].present> <a class="external" href="${card.fields["link"].value().url}">${words["source.original"]}</a></#if></p>
