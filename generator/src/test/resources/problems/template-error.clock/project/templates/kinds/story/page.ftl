<#import "../../entry.ftl" as entry>
<#assign today = .now>
<@entry.entry />
