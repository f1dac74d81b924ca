<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
