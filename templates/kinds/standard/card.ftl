<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
<@cards.facts card=card names=["number", "level", "standard-status"]><@cards.example card /></@cards.facts>
