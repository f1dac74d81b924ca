<#-- Ways into the site: kinds and vocabularies. -->

<#macro tiles kinds>
<ul class="tiles">
<#list kinds as kind>
<#if kind.count gt 0><li class="tile"><a class="tile__link" href="${page.href(kind.path)}"><span class="tile__count">${kind.count}</span> <span class="tile__title">${kind.label}</span></a><p class="tile__text">${kind.description}</p></li></#if>
</#list>
</ul>
</#macro>

<#-- What readers come for, each task a button; then the way to all tools. -->
<#macro tasks readers toolbox>
<#if readers?has_content>
<section class="tasks" aria-labelledby="home_tasks">
<h2 class="visually-hidden" id="home_tasks">${words["home.readers"]}</h2>
<#list readers as reader>
<div class="tasks__reader">
<#if reader.title?has_content><h3 class="tasks__title">${reader.title}</h3></#if>
<ul class="tasks__list">
<#list reader.tasks as task><li><a class="task" href="${page.href(task.path)}"><span class="task__name">${task.label}</span><#if task.hint?has_content> <span class="task__hint">${task.hint}</span></#if></a></li></#list>
</ul>
</div>
</#list>
</section>
</#if>
<#if toolbox?has_content><p class="tasks__all"><a href="${page.href(toolbox)}">${words["toolbox.all"]}</a></p></#if>
</#macro>

<#-- Where the entries of a kind are: a tile for each place, its number in figures and in shade. -->
<#macro grid grid>
<p class="section__lead">${t("places.lead", grid.entries, inside(grid.kind))}</p>
<#list grid.groups as group>
<p class="places__title" id="places_${grid.id}_${group?index}">${group.label}<#if group.reached lt group.tiles?size> <span class="count">${t("places.reached", group.reached, group.tiles?size - group.reached)}</span></#if></p>
<ul class="places" aria-labelledby="places_${grid.id}_${group?index}">
<#list group.tiles as tile><li><a class="place place--${tile.shade}" href="${page.href(tile.path)}"><span class="place__name">${tile.label}</span> <span class="place__count">${tile.count}</span></a></li></#list>
</ul>
</#list>
</#macro>

<#-- What entries are called, inside a sentence. -->
<#function inside label><#return label?matches(".[A-Z].*")?then(label, label?uncap_first)></#function>

<#-- The heading of a vocabulary, which leads to its page. -->
<#macro heading vocabulary>
<h2 id="home_${vocabulary.name}"><a class="quiet" href="${page.href(vocabulary.path)}">${t("by", inside(vocabulary.label))}</a></h2>
<#if vocabulary.description?has_content><p class="section__lead">${vocabulary.description}</p></#if>
</#macro>

<#macro terms terms>
<#list terms?filter(term -> term.count gt 0)>
<ul class="terms">
<#items as term><li><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></li></#items>
</ul>
</#list>
</#macro>

<#-- A vocabulary whose terms are steps, one after the other. -->
<#macro steps vocabulary>
<ol class="steps">
<#list vocabulary.terms as term>
<li class="steps__step"><p class="steps__title"><a href="${page.href(term.path)}">${term.label}</a> <span class="count">${term.count}</span></p><#if term.description?has_content><p class="steps__text">${term.description}</p></#if></li>
</#list>
</ol>
</#macro>

<#-- A vocabulary as a tree: each term a branch, on it what the site holds. -->
<#macro tree tree>
<ol class="steps branches">
<#list tree.branches as branch>
<li class="steps__step"><p class="steps__title"><a href="${page.href(branch.term.path)}">${branch.term.label}</a></p><#if branch.term.description?has_content><p class="steps__text">${branch.term.description}</p></#if>
<ul class="branches__leaves"><#list branch.leaves as leaf><li class="branches__leaf<#if leaf.whole> branches__leaf--whole</#if>"><#if leaf.count gt 0><a href="${page.href(leaf.path)}">${leaf.label}</a> <span class="count">${leaf.count}</span><#else>${leaf.label} <span class="gap">${words["home.tree.none"]}</span></#if></li><#else><li class="branches__leaf"><span class="gap">${words["home.tree.none"]}</span></li></#list></ul>
</li>
</#list>
</ol>
</#macro>

<#-- Vocabularies by which to browse, the first four with their terms. -->
<#macro vocabularies vocabularies>
<div class="ways">
<#list vocabularies as vocabulary>
<#if vocabulary?index lt 4>
<section><h3><a class="quiet" href="${page.href(vocabulary.path)}">${vocabulary.label}</a></h3><@terms vocabulary.terms /></section>
</#if>
</#list>
</div>
<#if vocabularies?size gt 4>
<h3>${words["home.more"]}</h3>
<ul class="terms"><#list vocabularies as vocabulary><#if vocabulary?index gte 4><li><a href="${page.href(vocabulary.path)}">${vocabulary.label}</a></li></#if></#list></ul>
</#if>
</#macro>
