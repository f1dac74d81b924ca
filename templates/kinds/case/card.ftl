<#import "/parts/cards.ftl" as cards>
<@cards.title card />
<@cards.summary card />
<@cards.facts card=card names=["place", "period", "state", "grade"]><#if card.fields["cost-reported"].present && !card.fields["cost-reported"].value().flag><li>${card.fields["costs"].label}${words["colon"]}${words["not-reported"]}</li></#if></@cards.facts>
