<!doctype html>
<html>
<title>${content.title}</title>
<h1>${content.title}</h1>
<p>No language.</p>
</html>
