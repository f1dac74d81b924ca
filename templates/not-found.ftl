<#-- A host shows this page at any address, so its links begin at the root of the site. -->
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<link rel="stylesheet" href="${content.base}assets/site.css">
</head>
<body class="chooser">
<main id="main">
<h1>${page.title}</h1>
<ul>
<#list content.choices as choice>
<li lang="${choice.language}"><a href="${content.base}${choice.path}"><strong>${choice.languageName}</strong> <span>${choice.title}</span></a></li>
</#list>
</ul>
</main>
</body>
</html>
