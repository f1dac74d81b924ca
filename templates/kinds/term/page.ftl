<#import "/parts/layout.ftl" as layout>
<#import "/parts/entry.ftl" as entry>
<#import "/parts/fields.ftl" as f>
<@layout.shell>
<article class="entry">
<@entry.head>
<dl class="names">
<#list content.otherTitles as other><div><dt>${other.languageName}</dt><dd lang="${other.language}">${other.title}</dd></div></#list>
<#if content.fields["pinyin"].present><div><dt>${content.fields["pinyin"].label}</dt><dd lang="zh-Latn">${content.fields["pinyin"].value().text}</dd></div></#if>
<#if content.fields["also"].present><div><dt>${content.fields["also"].label}</dt><dd><@f.plain content.fields["also"] content.language /></dd></div></#if>
</dl>
</@entry.head>
<@entry.facts ["category", "source"] />
<div class="entry__main">
<#if content.fields["caution"].present><section class="notice"><h2 class="notice__title">${content.fields["caution"].label}</h2><p<@entry.lang />>${content.fields["caution"].value().text}</p></section></#if>
<@entry.relations />
<@entry.sources />
</div>
</article>
</@layout.shell>
