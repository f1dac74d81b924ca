<#import "/entry.ftl" as e>
<@e.entry />
<#list content.charts as field, drawn><#list drawn as one><!-- ${field} ${one.id}: ${one.unit} | ${one.title} | ${one.description}
<#list one.chart.ticks as tick> ${tick.text}@${tick.x}</#list>
<#list one.chart.bars as bar> ${bar.mark} ${bar.x}+${bar.width}</#list>
<#list one.chart.dots as dot> dot ${dot.x}</#list>
<#list one.chart.spans as span> span ${span.from}-${span.to}</#list> -->
</#list></#list>
