<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
<@cards.facts card=card names=["unit", "level", "better"]><@cards.example card /></@cards.facts>
