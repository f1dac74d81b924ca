<html lang="${page.language}"><h1>${content.title}</h1>
${content.body.html().html()}
