<#import "../../entry.ftl" as entry>
<@entry.entry />
