<#import "shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
<p id="where"></p>
<script type="module" src="${page.href("assets/js/own.js")}"></script>
</@shell.around>
