<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.facts card=card names=["country", "provinces", "region", "settings"] />
