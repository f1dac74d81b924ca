<#import "/shell.ftl" as shell>
<@shell.around>
<h1>${page.title}</h1>
${content.body.html().html()?no_esc}
</@shell.around>
