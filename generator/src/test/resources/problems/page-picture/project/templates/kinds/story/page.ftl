<!doctype html>
<html lang="${page.language}">
<title>${content.title}</title>
<h1>${content.title}</h1>
<img src="${page.href("en/index.html")}">
</html>
