<!doctype html>
<html lang="${page.language}">
<head><meta charset="utf-8"><title>${content.title}</title></head>
<body>
<h1>${content.title}</h1>
<#list content.choices as choice><p lang="${choice.language}"><a href="${page.href(choice.path)}">${choice.languageName}</a> ${choice.title}: ${choice.description}</p>
</#list>
</body>
</html>
