<!doctype html>
<html lang="${page.language}">
<title>${content.title}</title>

<p>No heading.</p>
</html>
