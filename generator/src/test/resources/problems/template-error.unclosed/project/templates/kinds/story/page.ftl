<#if content.summary?has_content>
<h1>${content.title}</h1>
