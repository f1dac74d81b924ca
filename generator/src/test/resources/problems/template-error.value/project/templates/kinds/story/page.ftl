<h1>${content.fields.started.value().text}</h1>
