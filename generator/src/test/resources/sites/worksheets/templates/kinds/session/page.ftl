<#import "/entry.ftl" as e>
<@e.entry />
<#list content.views![] as view><p>${view.name}: <a href="${page.href(view.path)}">${view.label}</a></p>
</#list>
