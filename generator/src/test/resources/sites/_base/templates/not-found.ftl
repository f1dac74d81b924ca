<!doctype html>
<html lang="${page.language}">
<head><meta charset="utf-8"><title>${page.title}</title></head>
<body>
<h1>${page.title}</h1>
<#list content.ways as way><p lang="${way.language}">${way.title} <a href="${content.base}${way.path}">${way.home}</a></p>
</#list>
</body>
</html>
