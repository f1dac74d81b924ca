<h1>${content.title}</h1>
<#if content.summary
