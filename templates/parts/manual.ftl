<#-- The fields of a kind, as authors are told of them. -->
<#import "layout.ftl" as layout>

<#macro fields list level=3 prefix="field-">
<dl class="manual">
<#list list as field>
<div class="manual__field" id="${prefix}${field.name}">
<dt><span class="manual__label">${field.label}</span> <code class="manual__name">${field.name}</code></dt>
<dd>
<#if field.help?has_content><p class="manual__help">${field.help}</p></#if>
<ul class="manual__rules">
<#if field.derived><li>${words["manual.derived"]}</li><#else>
<#if field.need == "always"><li><strong>${words["manual.need.always"]}</strong></li><#elseif field.need == "publish"><li><strong>${words["manual.need.publish"]}</strong></li></#if>
</#if>
<li>${words["manual.type." + field.type]}<#if field.unit?has_content>${words["manual.comma"]}${t("manual.unit", field.unit)}</#if><#if field.least?has_content && field.most?has_content>${words["manual.comma"]}${t("manual.between", field.least, field.most)}<#elseif field.least?has_content>${words["manual.comma"]}${t("manual.least", field.least)}<#elseif field.most?has_content>${words["manual.comma"]}${t("manual.most", field.most)}</#if></li>
<#if field.repeated><li>${words["manual.repeated"]}</li></#if>
<#if field.word && field.type != "group"><li>${words["manual.word"]}</li></#if>
<#if field.kinds?has_content><li>${words["manual.leads-to"]}${words["colon"]}<#list field.kinds as kind><a href="${page.href(kind.path)}">${kind.label}</a><#sep>${words["manual.or"]}</#sep></#list><#if field.section == "required">${words["manual.comma"]}${words["manual.section.required"]}<#elseif field.section == "optional">${words["manual.comma"]}${words["manual.section.optional"]}</#if></li>
<li>${t("manual.inverse", field.inverse)}</li>
<#if field.acyclic><li>${words["manual.acyclic"]}</li></#if></#if>
<#if field.facet><li>${words["manual.facet"]}</li></#if>
<#if !field.derived && field.example?has_content><li>${words["manual.written"]}${words["colon"]}<code>${field.name}: ${field.example}</code></li></#if>
</ul>
<#list field.vocabulary as vocabulary>
<details class="manual__terms"><summary>${t("manual.terms", vocabulary.label, field.terms?size)}</summary>
<ul class="columns"><#list field.terms as term><li><code>${term.id}</code> ${term.label}</li></#list></ul>
</details>
</#list>
<#if field.fields?has_content><@fields field.fields level + 1 prefix + field.name + "-" /></#if>
</dd>
</div>
</#list>
</dl>
</#macro>
