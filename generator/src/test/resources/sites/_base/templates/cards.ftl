<#macro list cards><ul><#list cards as card><li><a href="${page.href(card.path)}">${card.title}</a> <span lang="${card.language}">${card.summary}</span></li></#list></ul></#macro>
