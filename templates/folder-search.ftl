<#-- The search page of a site that another tool made; see the command "index". -->
<#import "parts/search.ftl" as search>
<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
<title>${words["search.title"]}</title>
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${asset("assets/site.css")?remove_beginning("assets/")}">
<script type="module" src="${asset("assets/js/search/main.js")?remove_beginning("assets/")}"></script>
</head>
<body>
<main class="main">
<p><a href="${content.root}">${words["home"]}</a></p>
<h1>${words["search.title"]}</h1>
<@search.panel base=content.root index="./" action=content.language + ".html" language=content.language languages=content.languages kinds=[] facets=content.facets />
</main>
</body>
</html>
