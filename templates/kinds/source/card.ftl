<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<#if card.fields["title-translation"].present><p class="card__summary" lang="en">[${card.fields["title-translation"].value().text}]</p></#if>
<p class="card__source"><span class="card__publisher">${card.fields["publisher"].value().text}</span> <#if card.fields["year"].present><span class="card__year"><@cards.f.plain card.fields["year"] /></span></#if></p>
