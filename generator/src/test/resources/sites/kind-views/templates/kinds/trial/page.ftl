<#import "/entry.ftl" as e>
<@e.entry />
<#list content.lineage.chart.boxes as box><!-- ${box.mark}: <#list box.lines as line>${line.text} </#list>-->
</#list>
