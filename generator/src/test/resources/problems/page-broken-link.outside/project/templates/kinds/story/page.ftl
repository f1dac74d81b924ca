<!doctype html>
<html lang="${page.language}">
<title>${content.title}</title>
<h1>${content.title}</h1>
<a href="../../../up.html">there</a>
</html>
