<#-- What narrows the table of a page: choices that a script reads. Without it the whole table stands. -->
<#macro form finders>
<form class="finder" data-part="finder" hidden>
<#list finders as finder>
<p class="finder__field"><label for="find_${finder.name}"><#if finder.upTo>${t("finder.at-most", finder.label)}<#else>${finder.label}</#if></label>
<select id="find_${finder.name}" name="${finder.name}"><option value="">${words["finder.any"]}</option><#list finder.choices as choice><option value="${choice.id}" data-accepts="${choice.accepts}">${choice.label}</option></#list></select></p>
</#list>
<p class="finder__state"><span role="status" data-part="finder-count" data-words="${words["count.of"]}"></span> <button type="reset" class="finder__reset" disabled>${words["finder.reset"]}</button></p>
</form>
</#macro>
