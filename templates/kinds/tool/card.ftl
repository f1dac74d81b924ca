<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
<@cards.facts card=card names=["type", "roles"]><@cards.example card /></@cards.facts>
