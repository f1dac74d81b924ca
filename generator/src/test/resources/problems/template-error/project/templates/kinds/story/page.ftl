<#import "../../entry.ftl" as entry>
<h1>${content.titel}</h1>
