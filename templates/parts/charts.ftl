<#-- Figures as bars and dots. The table beside a drawing says the same and more; letters keep their size
     because what goes from left to right is in per cent. -->

<#-- What is drawn of a field. -->
<#macro of name>
<#list (content.charts[name])![] as drawn>
<figure class="chart">
<figcaption class="chart__unit">${drawn.unit}</figcaption>
<@svg drawn=drawn language=(content.language == page.language)?then("", content.language) />
</figure>
</#list>
</#macro>

<#-- @param language of the labels of rows, where it is not the page's -->
<#macro svg drawn language="">
<#local chart = drawn.chart>
<svg class="chart__drawing" role="img" aria-labelledby="${drawn.id}" aria-describedby="${drawn.id}_words" width="100%" height="${chart.height?c}" focusable="false">
<title id="${drawn.id}">${drawn.title}</title>
<desc id="${drawn.id}_words">${drawn.description}</desc>
<#list chart.ticks as tick><line class="chart__line<#if tick.zero> chart__line--zero</#if>" x1="${tick.x?c}%" x2="${tick.x?c}%" y1="0" y2="${chart.foot?c}"/><text class="chart__tick" x="${tick.x?c}%" y="${(chart.foot + 15)?c}" text-anchor="${tick.anchor}">${tick.text}</text></#list>
<#list chart.bars as bar><rect class="chart__bar chart__bar--${bar.mark}" x="${bar.x?c}%" y="${bar.y?c}" width="${bar.width?c}%" height="${bar.height?c}"/></#list>
<#list chart.spans as span><line class="chart__span" x1="${span.from?c}%" x2="${span.to?c}%" y1="${span.y?c}" y2="${span.y?c}"/><#list [span.from, span.to] as end><line class="chart__span" x1="${end?c}%" x2="${end?c}%" y1="${(span.y - 5)?c}" y2="${(span.y + 5)?c}"/></#list></#list>
<#list chart.dots as dot><circle class="chart__dot" cx="${dot.x?c}%" cy="${dot.y?c}" r="5"/></#list>
<#list chart.words as words><text class="chart__${words.what}"<#if words.what == "label" && language?has_content> lang="${language}"</#if> x="6" y="${words.y?c}">${words.text}</text></#list>
</svg>
</#macro>
