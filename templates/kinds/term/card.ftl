<#import "/parts/cards.ftl" as cards>
<p class="card__title"><a href="${page.href(card.path)}"<@cards.layout.lang card.titleLanguage />>${card.title}</a><#list card.otherTitles as other> <span class="card__other" lang="${other.language}">${other.title}</span></#list></p>
<#if card.fields["pinyin"].present><p class="card__pinyin" lang="zh-Latn">${card.fields["pinyin"].value().text}</p></#if>
<@cards.summary card />
