<#-- The line of a kind that has no card.ftl of its own. -->
<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
<@cards.facts card=card names=card.fields?values?filter(field -> ["term", "date", "period", "reference"]?seq_contains(field.type) && field.name != "updated")?map(field -> field.name) />
