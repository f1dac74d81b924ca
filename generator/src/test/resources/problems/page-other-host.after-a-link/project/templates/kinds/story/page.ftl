<!doctype html>
<html lang="${page.language}">
<title>${content.title}</title>
<h1>${content.title}</h1>
<a href="https://example.org/">there</a><img src="https://example.org/" alt="">
</html>
