<!doctype html>
<html lang="${page.language}">
<title>${content.title}</title>
<h1>${content.title}</h1>
<p id="a">A</p><p id="a">B</p>
</html>
