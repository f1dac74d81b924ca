<!doctype html>
<html lang="${page.language}">
<title>${content.title}</title>
<h1>${content.title}</h1>
<p style="color:red">Red.</p>
</html>
