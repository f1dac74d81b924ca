<#import "/entry.ftl" as e>
<@e.entry />
