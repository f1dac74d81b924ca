<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
<@cards.facts card=card names=["level", "roles"]><@cards.example card /></@cards.facts>
<@cards.facts card=card names=["teaching-minutes", "practice-minutes"] labelled=true />
