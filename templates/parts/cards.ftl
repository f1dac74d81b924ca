<#-- Lists of entries. Each kind prints its own line, kinds/<kind>/card.ftl, from `card`. -->
<#import "fields.ftl" as f>
<#import "layout.ftl" as layout>

<#-- @param marks what the script of a listing narrows it by, by the id of an entry -->
<#macro list entries marks={}>
<ul class="cards cards--${entries?first.kind}">
<#list entries as each>
<li class="card card--${each.kind}"<#if marks[each.id]??> data-marks="${marks[each.id]}"</#if>><@cardOf card=each /></li>
</#list>
</ul>
</#macro>

<#-- What a card.ftl is made of. -->
<#macro title card><p class="card__title"><a href="${page.href(card.path)}"<@layout.lang card.titleLanguage />>${card.title}</a></p></#macro>

<#macro summary card><#if card.summary?has_content><p class="card__summary"<@layout.lang card.language />>${card.summary}</p></#if></#macro>

<#-- A line of facts: the named fields, with their labels for those who listen. -->
<#macro facts card names labelled=false>
<#list names?filter(name -> card.fields[name].present)>
<ul class="card__facts">
<#items as name><li><span class="${labelled?then("card__label", "visually-hidden")}">${card.fields[name].label}${words["colon"]}</span><@f.plain card.fields[name] card.language /></li></#items>
<#nested>
</ul>
</#list>
</#macro>

<#-- The mark of an original example. -->
<#macro example card><#if card.fields["example"].present && card.fields["example"].value().flag><li><span class="tag">${card.fields["example"].label}</span></li></#if></#macro>
