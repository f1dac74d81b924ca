<#-- What the pages on clauses share. -->
<#import "layout.ftl" as layout>
<#import "fields.ftl" as f>

<#macro provisions list language>
<#if list?has_content>
<div class="prose provisions"<@layout.lang language />>
<#list list as provision><p class="provision provision--${provision.level}"><span class="provision__level"<#if language != page.language> lang="${page.language}"</#if>>${words["provision." + provision.level]}</span> ${provision.text}</p></#list>
</div>
</#if>
</#macro>

<#-- A reference to a clause: who, how far, at what cost, in which words. -->
<#macro use item>
<p class="uses__title"><a href="${page.href(item.card.path)}"<@layout.lang item.card.titleLanguage />>${item.card.title}</a><#if item.fields["extent"]??> <span class="tag"><@f.mark item.fields["extent"] item.fields["extent"].value() />${item.fields["extent"].value().text}</span></#if></p>
<#list item.fields?values?filter(field -> field.present && field.type == "text") as field><p<@layout.lang item.card.language />>${field.value().text}</p></#list>
<@cost item.card />
</#macro>

<#-- What it cost: the lines that were reported, or that none was. Kinds without costs print nothing. -->
<#macro cost card>
<#if card.fields["costs"]??>
<p class="uses__cost">${card.fields["costs"].label}${words["colon"]}<#if card.fields["costs"].present><#list card.fields["costs"].values as line><@f.words_ line.fields["item"].value().text card.language /> <#if line.fields["bound"].present>${line.fields["bound"].value().text} </#if><span class="number">${line.fields["amount"].value().text}</span><#if line.fields["year"].present> (${line.fields["year"].value().text})</#if><#sep>${words["semicolon"]}</#sep></#list><#else>${words["not-reported"]}</#if></p>
</#if>
</#macro>

<#-- A mark by shape and word, not by colour alone. -->
<#macro level level><span class="level level--${level}">${words["provision." + level]}</span></#macro>
