<#-- Lists of entries. Each kind prints its own line, kinds/<kind>/card.ftl, from `card`. -->
<#macro list cards>
<ul class="cards">
<#list cards as each>
<li class="card card--${each.kind}"><#assign card = each><#include "/kinds/${each.kind}/card.ftl"></li>
</#list>
</ul>
</#macro>
